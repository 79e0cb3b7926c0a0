// The part of blessed that talks to a terminal, without its widgets, of which @types/blessed knows nothing.
declare module 'blessed/lib/program.js' {
  import type { EventEmitter } from 'node:events';

  export interface ProgramOptions {
    input: EventEmitter;
    output: EventEmitter;
    /** Without terminfo: every sequence that we need is understood by all terminals of today. */
    tput: false;
  }

  export interface ProgramKey {
    name?: string;
    /** With its modifiers: 'C-c', 'S-tab'. */
    full: string;
  }

  export interface ProgramMouse {
    action: 'mousedown' | 'mouseup' | 'mousemove' | 'wheelup' | 'wheeldown' | 'focus' | 'blur';
    button?: 'left' | 'middle' | 'right' | 'unknown';
    /** From 0. */
    x: number;
    y: number;
  }

  export default class Program extends EventEmitter {
    constructor(options: ProgramOptions);
    destroy(): void;
  }
}
