/** A letter of ps(1) and a word of psutil for each number of a state. */
export interface StateWords {
  letterOf(state: number): string;
  statusOf(state: number): string;
}

/** @param words by number; the first is of those that nobody knows */
export function stateWords(words: readonly [UnknownState, ...(readonly StateWord[])]): StateWords {
  return {
    letterOf: (state) => (words[state] ?? words[0])[0],
    statusOf: (state) => (words[state] ?? words[0])[1],
  };
}

type StateWord = readonly [letter: string, status: string];
type UnknownState = readonly ['?', '?'];
