/** What a sweep is asked for: what ps shows. psutil_sweep.py asks for the same. */
export const tenFields = ['pid', 'ppid', 'name', 'user', 'cpu', 'rss', 'status', 'nice', 'started', 'command'];
