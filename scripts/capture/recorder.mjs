import { posix } from 'node:path';
import { errorCode } from '../../packages/core/dist/platform/linux/errno.js';
import { fileOf } from '../../packages/core/dist/platform/linux/files.js';
import { endsIn, linkOf } from '../../packages/core/dist/platform/linux/proc-ends.js';
import { toBytes } from '../../packages/core/dist/text.js';

const ABSENT = new Set(['ENOENT', 'ESRCH', 'ENOTDIR']);

/** Reads through other Files, and notes as entries of a machine file all that was read, and what refused. */
export class Recorder {
  entries = new Map();
  isOwn = false;
  /** What was listed: it must be there to be listed again, also if nothing below it was read. */
  #listed = new Set();
  #files;
  #isChosen;

  /** @param isChosen whether a process, by its pid, is to be recorded */
  constructor(files, isChosen = () => true) {
    this.#files = files;
    this.#isChosen = isChosen;
  }

  get constants() {
    return this.#files.constants;
  }

  now() {
    return this.#files.now();
  }

  read(path) {
    return this.#note(path, 'file', () => this.#files.read(path), Buffer.from);
  }

  text(path) {
    return this.read(path).toString();
  }

  link(path) {
    return this.#note(path, 'link', () => this.#files.link(path), toBytes);
  }

  list(path) {
    const names = this.#note(
      path,
      'directory',
      () => this.#files.list(path),
      () => Buffer.alloc(0),
    );
    for (const name of names) this.#listed.add(posix.join(path, name));
    return names;
  }

  async listIds(path) {
    return this.listIdsNow(path);
  }

  listIdsNow(path) {
    const { ids, errno } = this.#files.listIdsNow(path);
    if (errno !== 0) throw Object.assign(new Error(`${path}: ${errorCode(errno)}`), { code: errorCode(errno) });
    return { ids: path === 'proc' ? ids.filter(this.#isChosen) : ids, errno };
  }

  readOne(parent, directory, names, options) {
    const batch = this.#files.readOne(parent, directory, names, options);
    this.#noteBatch(batch, parent, [directory], names);
    return batch;
  }

  async *readMany(parent, directories, names, options) {
    let from = 0;
    for await (const batch of this.#files.readMany(parent, directories, names, options)) {
      this.#noteBatch(batch, parent, directories.slice(from, from + batch.count), names);
      from += batch.count;
      yield batch;
    }
  }

  /** All that was read. Of what was only listed, that it is there. */
  finish() {
    for (const path of this.#listed) {
      const isThere = [...this.entries.keys()].some((each) => each === path || each.startsWith(`${path}/`));
      if (!isThere) this.#add(path, 'directory', Buffer.alloc(0));
    }
    return this.entries;
  }

  #note(path, kind, read, contentOf) {
    let value;
    try {
      value = read();
    } catch (error) {
      const isNoLink = kind === 'link' && error.code === 'EINVAL';
      if (!ABSENT.has(error.code) && !isNoLink) this.#add(path, 'fails', Buffer.from(error.code));
      throw error;
    }
    this.#add(path, kind, contentOf(value));
    return value;
  }

  #noteBatch(batch, parent, directories, names) {
    for (const [i, directory] of directories.entries()) {
      const path = posix.join(parent, directory);
      const code = batch.states[i] === 0 ? null : errorCode(batch.states[i]);
      if (ABSENT.has(code)) continue;
      const owner = [batch.owners[2 * i], batch.owners[2 * i + 1]];
      this.#add(path, code === null ? 'directory' : 'fails', Buffer.from(code ?? ''), owner);
      for (const [j, name] of names.entries()) this.#noteFile(path, name, fileOf(batch, i, j, names.length), owner);
    }
  }

  /** A content, or the number of the error; `name` is marked as `ls -F` does. */
  #noteFile(directory, name, content, owner) {
    const path = posix.join(directory, name.replace(/[@/*+-]+$/, ''));
    if (typeof content === 'number') {
      // A process without memory of its own answers ESRCH and is there; a file that is not there needs no entry.
      const code = errorCode(content);
      if (code !== 'ENOENT') this.#add(path, 'fails', Buffer.from(code), owner);
    } else if (name.endsWith('*-')) {
      this.#noteWhole(path);
    } else if (name.endsWith('+')) {
      this.#noteEnds(directory, name, content, owner);
    } else if (name.endsWith('/@')) {
      this.#add(path, 'directory', Buffer.alloc(0), owner);
      for (const [link, target] of pairsIn(content)) this.#noteLink(posix.join(path, link), target, owner);
    } else if (name.endsWith('/')) {
      this.#add(path, 'directory', Buffer.alloc(0), owner);
      const names = content.toString('latin1').split('\0');
      for (const each of names) if (each !== '') this.#listed.add(posix.join(path, each));
    } else {
      this.#add(path, name.endsWith('@') ? 'link' : 'file', Buffer.from(content), owner);
    }
  }

  /** A file of which only a part was asked for: machine files keep it whole. Its process may have ended meanwhile. */
  #noteWhole(path) {
    try {
      this.read(path);
    } catch (error) {
      if (!ABSENT.has(error.code)) throw error;
    }
  }

  /** Links with what is known of their ends, of which only fdinfo is kept: a machine file does not hold the rest. */
  #noteEnds(directory, name, content, owner) {
    const links = name.includes('/@');
    const path = posix.join(directory, name.replace(/[@/+]+$/, ''));
    if (links) this.#add(path, 'directory', Buffer.alloc(0), owner);
    for (const [line, info] of pairsOf(endsIn(content))) {
      const { name: link, target } = linkOf(line);
      this.#noteLink(links ? posix.join(path, link) : path, target, owner);
      if (info !== '') this.#add(posix.join(directory, 'fdinfo', link), 'file', Buffer.from(info, 'latin1'), owner);
    }
  }

  /** A link in a list of them; what is empty was refused. */
  #noteLink(path, target, owner) {
    if (target === '') this.#add(path, 'fails', Buffer.from('EACCES'), owner);
    else this.#add(path, 'link', Buffer.from(target, 'latin1'), owner);
  }

  /** The first reading counts: what is read later is of another moment. */
  #add(path, kind, content, [uid, gid] = [0, 0]) {
    if (!this.entries.has(path)) this.entries.set(path, { kind, uid, gid, content });
  }
}

/** Names and targets of links, each ended by NUL. */
function pairsIn(content) {
  return pairsOf(content.toString('latin1').split('\0').slice(0, -1));
}

function pairsOf(words) {
  return words.filter((_, i) => i % 2 === 0).map((first, i) => [first, words[2 * i + 1]]);
}
