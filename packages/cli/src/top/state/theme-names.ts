/** In which colours the screen can be. */
export const themeNames = ['default', 'light', 'colour-blind', 'monochrome'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What can be asked for: `auto` is light on a light ground, else the default. */
export type ThemeChoice = 'auto' | ThemeName;
export const themeChoices: readonly ThemeChoice[] = ['auto', ...themeNames];
