/** A service of Windows. What it says was true when it was listed; `pid` is null while it does not run. */
export interface WindowsService {
  name(): string;
  displayName(): string;
  /** The command that starts it. */
  binpath(): string;
  /** The account that it runs as. */
  username(): string;
  startType(): 'automatic' | 'manual' | 'disabled';
  pid(): number | null;
  status(): 'running' | 'paused' | 'start_pending' | 'pause_pending' | 'continue_pending' | 'stop_pending' | 'stopped';
  description(): string;
  /** All of it. */
  asDict(): WindowsServiceRecord;
}

/** What a service of Windows answers, by the names of the calls. */
export type WindowsServiceRecord = {
  -readonly [Name in keyof Omit<WindowsService, 'asDict'>]: ReturnType<WindowsService[Name]>;
};

export interface WindowsServiceBackend {
  winServices(): AsyncIterable<WindowsService>;
  /** Rejects with NoSuchProcess. */
  winServiceGet(name: string): Promise<WindowsService>;
}
