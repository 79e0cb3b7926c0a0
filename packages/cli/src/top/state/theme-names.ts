/** In which colours the screen can be. */
export const themeNames = ['default', 'light', 'colour-blind', 'monochrome'] as const;
export type ThemeName = (typeof themeNames)[number];
