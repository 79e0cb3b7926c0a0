import type { Table } from '../field.js';
import type { Ability } from '../model/ability.js';
import * as unit from '../units.js';
import { column } from './column.js';

export const abilityTable: Table<Ability> = {
  name: 'abilities',
  fields: [
    column('name', 'NAME', unit.text, 'What was looked at.', ({ name }) => name),
    column(
      'state',
      'STATE',
      unit.text,
      'One of ok, limited (of some things only, or less exactly) and missing.',
      ({ state }) => state,
    ),
    column('found', 'FOUND', unit.text, 'What was found there.', ({ found }) => found),
    column('meaning', 'MEANING', unit.text, 'What it is for, and what happens without it.', ({ meaning }) => meaning),
    column('columns', 'COLUMNS', unit.texts, 'Columns that are empty without it.', ({ columns }) => columns),
    column(
      'remedy',
      'REMEDY',
      unit.text,
      'What can be done; unknown where nothing is to be done.',
      ({ remedy }) => remedy,
    ),
  ],
  standard: ['name', 'state', 'found'],
  key: null,
};
