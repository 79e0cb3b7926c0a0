import type { OptionNeeds } from '../features.js';

/** What ps selects by, and shows: not every system tells it of processes. */
export const needs: OptionNeeds = {
  '--with-terminal': ['terminal'],
  '--without-leaders': ['session'],
  '--user': ['user'],
  '--real-user': ['username'],
  '--real-group': ['groupname'],
  '--group': ['session', 'group'],
  '--sid': ['session'],
  '--tty': ['terminal'],
  '--jobs': ['pgid'],
  '--processor': ['cpuNum'],
  '--scheduling-class': ['policy'],
  '--environment': ['environ'],
  '--context': ['securityLabel'],
};
