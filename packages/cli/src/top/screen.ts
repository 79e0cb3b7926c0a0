import type { System } from '@sysu/core';
import { hasColor, hasUnicode } from '../appearance.js';
import type { Context } from '../context.js';
import { complaint, EXIT, UsageError } from '../exit.js';
import { ofScreen, optimizeLater } from '../optimize-later.js';
import { asciiOnly } from '../render/ascii.js';
import { Actor } from './acts/actor.js';
import { demandOf, gives, orderOf } from './demand.js';
import { isLight } from './ground.js';
import type { Ground } from './ground.js';
import { comeUnderGuard } from './guard.js';
import { Inspector } from './inspector.js';
import { Painter } from './painter.js';
import { TopSampler } from './sampler.js';
import type { Demand } from './sampler.js';
import { loadSettings, noSettings, saveSettings, told } from './settings/file.js';
import { begin } from './state/begin.js';
import type { Part } from './state/details.js';
import type { Kind } from './state/kinds.js';
import { usualOptions } from './state/options.js';
import type { ScreenOptions } from './state/options.js';
import type { TopSample } from './state/sample.js';
import type { Act, Note, Row, State } from './state/state.js';
import type { Inquiry } from './state/survey.js';
import { update } from './state/update.js';
import type { Event } from './state/update.js';
import { Terminal } from './terminal.js';
import { depthOf, themeOf } from './theme.js';
import type { Theme } from './theme.js';
import { Timeline } from './timeline.js';
import type { Tape } from './timeline.js';
import { frame } from './views/frame.js';

/**
 * The screen of `sysu top` or `sysu iotop`, until a person leaves it: samples and keys become a state (state/update.ts),
 * the state becomes lines (views/frame.ts), and the lines what the terminal is told (painter.ts). The exit code.
 */
export async function runScreen(
  system: System,
  context: Context,
  kind: Kind['name'],
  given: Partial<ScreenOptions>,
  tape: Tape = { recording: null, replay: null },
): Promise<number> {
  const { io, env } = context;
  if (io.terminal === null || !io.inputTerminal || env['TERM'] === 'dumb' || !env['TERM'])
    throw new UsageError('the screen needs a terminal that can move its cursor: -b or --json print samples anywhere');
  comeUnderGuard();
  const config = given.config === false ? noSettings : await loadSettings(kind, context);
  // On the terminal they are to be read again when the screen has gone.
  for (const warning of config.warnings) io.warn(complaint(kind, warning));
  const options = { ...usualOptions(kind), ...config.options, ...given };
  const colours = hasColor(true, env, options.color);
  const state = told(config.warnings, begin(kind, options, { unicode: hasUnicode(env), colours, size: io.terminal }));
  const screen = new Screen(system, context, state, new Timeline(tape));
  return screen.run(options);
}

// A person sees no more frames than these, and a burst of keys or resizes is painted once.
const FRAME_MS = 16;
// The first sample has no rates: the second one follows soon.
const FIRST_DELAY = 0.25;

class Screen {
  readonly #system: System;
  readonly #context: Context;
  readonly #sampler: TopSampler;
  readonly #actor: Actor;
  readonly #inspector: Inspector;
  readonly #timeline: Timeline;
  readonly #painter: Painter;
  #state: State;
  #ground: Ground | null = null;
  #terminal: Terminal | null = null;
  #frame: NodeJS.Timeout | null = null;
  #next: NodeJS.Timeout | null = null;
  /** What the last sample was asked for. */
  #taken: Demand | null = null;
  #samplesLeft = Infinity;
  #isOver = false;
  #isSampling = false;
  #finish: { leave(code: number): void; fail(error: unknown): void } | null = null;

  constructor(system: System, context: Context, state: State, timeline: Timeline) {
    this.#context = context;
    this.#system = system;
    this.#sampler = new TopSampler(system, state.kind.name === 'iotop');
    this.#actor = new Actor(system);
    this.#inspector = new Inspector(system);
    this.#painter = new Painter(this.#themeOf(state));
    this.#timeline = timeline;
    this.#state = timeline.begin(state);
  }

  async run({ mouse, count }: Pick<ScreenOptions, 'mouse' | 'count'>): Promise<number> {
    const { write } = this.#context.io;
    // The first one has no rates.
    this.#samplesLeft = count === null ? Infinity : count + 1;
    // While thousands of processes are being read there is time for the terminal.
    const first = this.#timeline.isPlayed ? null : this.#sampler.begin(demandOf(this.#state), orderOf(this.#state));
    first?.catch(() => {});
    this.#terminal = await Terminal.open(
      { mouse, write },
      {
        press: (press) => this.#happened({ kind: 'key', press }),
        mouse: (action, column, row) => this.#happened({ kind: 'mouse', action, column, row }),
        resize: () => this.#happened({ kind: 'resize', size: this.#terminal!.size() }),
        ground: (ground) => this.#dress(ground),
        resumed: () => this.#repaint(),
        gone: () => this.#finish?.leave(EXIT.failed),
        failed: (error) => this.#finish?.fail(error),
      },
    );
    optimizeLater(ofScreen);
    // The console of Linux prints what it does not know.
    if (this.#state.look.colours && this.#context.env['TERM'] !== 'linux') this.#terminal.askGround();
    try {
      return await new Promise<number>((leave, fail) => {
        this.#finish = { leave, fail };
        void this.#sample(first);
      });
    } finally {
      this.#isOver = true;
      for (const timer of [this.#frame, this.#next]) if (timer !== null) clearTimeout(timer);
      this.#terminal.close();
    }
  }

  #happened(event: Event): void {
    const before = this.#state;
    const state = update(before, event);
    this.#state = { ...state, wishes: [] };
    for (const wish of state.wishes) this.#fulfil(wish);
    if (state.theme !== before.theme) this.#painter.dress(this.#themeOf(state));
    this.#frame ??= setTimeout(() => this.#paint(), event.kind === 'key' ? 0 : FRAME_MS);
    if (this.#taken !== null && !gives(this.#taken, demandOf(state))) void this.#sample();
    else if (state.delay !== before.delay) this.#schedule(state.delay);
  }

  #fulfil(wish: State['wishes'][number]): void {
    switch (wish.do) {
      case 'quit':
        return this.#finish?.leave(EXIT.done);
      case 'suspend':
        return this.#terminal?.suspend();
      case 'repaint':
        return this.#repaint();
      case 'save':
        return this.#save();
      case 'countWaits':
        return this.#countWaits();
      case 'travel':
        return this.#happenedAll(this.#timeline.go(wish.goal, this.#state));
      case 'pin':
        return this.#pin(wish.rows);
      case 'act':
        return this.#act(wish.act, wish.inquiry);
      case 'survey':
        return this.#survey(wish.inquiry);
      case 'inspect':
        return this.#inspector.open(wish.row.record);
      case 'look':
        return this.#look(wish.part);
    }
  }

  #happenedAll(events: readonly Event[]): void {
    for (const event of events) this.#happened(event);
  }

  /** Of what is over nothing is left to act on. */
  #pin(rows: readonly Row[]): void {
    if (this.#actor.pin(rows)) return;
    const pids = rows.map(({ record }) => record.pid).join(' ');
    this.#happened({ kind: 'refused', note: { text: `not there any more: ${pids}`, tone: 'warning' } });
  }

  #act(act: Act, inquiry: Inquiry | undefined): void {
    const tell = (note: Note): void => this.#happened({ kind: 'told', note });
    this.#actor.do(act, tell).then(
      () => inquiry !== undefined && this.#survey(inquiry),
      (error: unknown) => this.#finish?.fail(error),
    );
  }

  #survey(inquiry: Inquiry): void {
    this.#actor.survey(inquiry.of).then(
      (answer) =>
        this.#happened('note' in answer ? { kind: 'told', ...answer } : { kind: 'surveyed', ...answer, inquiry }),
      (error: unknown) => this.#finish?.fail(error),
    );
  }

  #look(part: Part): void {
    this.#inspector.look(part).then(
      (look) => look !== null && this.#happened({ kind: 'looked', look }),
      (error: unknown) => this.#finish?.fail(error),
    );
  }

  #save(): void {
    saveSettings(this.#state, this.#context).then(
      (note) => this.#happened({ kind: 'told', note }),
      (error: unknown) => this.#finish?.fail(error),
    );
  }

  #countWaits(): void {
    const { backend } = this.#system;
    try {
      const on = backend.delayAccounting() !== true;
      backend.setDelayAccounting(on);
      const text = `kernel.task_delayacct = ${Number(on)}${on ? ': IO is counted for what starts from now on' : ''}`;
      this.#happened({ kind: 'told', note: { text, tone: 'good' } });
    } catch (error) {
      this.#happened({ kind: 'told', note: { text: (error as Error).message, tone: 'alarm' } });
    }
  }

  #dress(ground: Ground): void {
    this.#ground = ground;
    this.#painter.dress(this.#themeOf(this.#state));
    this.#repaint();
  }

  /** Without colours there is one theme. */
  #themeOf({ theme, look }: State): Theme {
    const { env } = this.#context;
    const auto = isLight(this.#ground, env) ? 'light' : 'default';
    return themeOf(look.colours ? (theme === 'auto' ? auto : theme) : 'monochrome', depthOf(env));
  }

  #paint(): void {
    if (this.#frame !== null) clearTimeout(this.#frame);
    this.#frame = null;
    const painted = this.#painter.paint(frame(this.#state));
    // Names of others too: they are to be seen, if only as question marks.
    this.#terminal?.write(this.#state.look.unicode ? painted : asciiOnly(painted));
  }

  #repaint(): void {
    this.#painter.forget();
    this.#happened({ kind: 'resize', size: this.#terminal!.size() });
  }

  /** Takes a sample, and the next one after the delay; soon, where this one could have no rates. */
  async #sample(first: Promise<TopSample> | null = null): Promise<void> {
    if (this.#isSampling) return;
    this.#isSampling = true;
    const demand = demandOf(this.#state);
    const isFirst = this.#taken?.threads !== demand.threads;
    try {
      if (!this.#terminal!.isGuarded()) return this.#finish?.leave(EXIT.failed);
      if (this.#timeline.isPlayed) return this.#play();
      if (first !== null) await this.#begin(first);
      else if (!this.#state.paused || !gives(this.#taken, demand)) {
        this.#taken = demand;
        await this.#show(await this.#sampler.sample(demand));
      }
    } catch (error) {
      this.#finish?.fail(error);
    } finally {
      this.#isSampling = false;
    }
    const { delay } = this.#state;
    this.#schedule(gives(this.#taken, demandOf(this.#state)) ? (isFirst ? Math.min(FIRST_DELAY, delay) : delay) : 0);
  }

  /** In the first frame all rows are in their order, but complete are only those on the screen. */
  async #begin(first: Promise<TopSample>): Promise<void> {
    const sample = await first;
    this.#happened({ kind: 'sample', sample });
    const demand = demandOf(this.#state);
    this.#happened({ kind: 'sample', sample: await this.#sampler.complete(sample, demand, demand.visible) });
    this.#paint();
    this.#taken = demand;
    await this.#show(await this.#sampler.complete(sample, demand, null));
  }

  /** Nobody waits to see it until it is kept, which takes as long again where there are thousands. */
  async #show(sample: TopSample): Promise<void> {
    this.#happened({ kind: 'sample', sample });
    this.#paint();
    this.#happenedAll(await this.#timeline.keep(sample));
    if (--this.#samplesLeft === 0) this.#finish?.leave(EXIT.done);
  }

  #play(): void {
    const { events, wait } = this.#timeline.play(this.#state);
    this.#happenedAll(events);
    this.#schedule(wait);
  }

  #schedule(seconds: number): void {
    if (this.#next !== null) clearTimeout(this.#next);
    this.#next = this.#isOver ? null : setTimeout(() => void this.#sample(), seconds * 1000);
  }
}
