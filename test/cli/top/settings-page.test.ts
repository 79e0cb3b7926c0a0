import { expect, test } from 'vitest';
import { settingsPage } from '../../../packages/cli/src/top/settings/page.js';
import { readSettings } from '../../../packages/cli/src/top/settings/read.js';
import { settings } from '../../../packages/cli/src/top/settings/settings.js';
import { loadToml } from '../../../packages/cli/src/top/settings/toml.js';

test('docs/settings.md is what the tables of settings and keys say', async () => {
  await expect(settingsPage()).toMatchFileSnapshot('../../../docs/settings.md');
});

test('its example is read without a mistake', async () => {
  const [, example = ''] = /```toml\n([^]*?)```/.exec(settingsPage()) ?? [];
  const { options, mistakes } = readSettings(example, 'top', await loadToml());
  expect(mistakes).toEqual([]);
  expect(options).toMatchObject({ theme: 'colour-blind', keySet: 'vim', tree: true });
});

test('it names every setting with what it usually is, which can be set', async () => {
  const toml = await loadToml();
  for (const { name } of settings) {
    const [, usual] = new RegExp(`^\\| \`${name}\` \\|[^|]*\\|[^|]*\\| \`([^\`]*)\``, 'm').exec(settingsPage()) ?? [];
    expect(readSettings(`[top]\n${name} = ${usual}\n`, 'top', toml).mistakes).toEqual([]);
  }
});
