/** The colors of the platform by name; dark has its own set of the same names. Text pairs keep a contrast of 4.5 : 1. */
const light = {
  ink: '#1b2430',
  muted: '#5b6675',
  line: '#e3e7ec',
  // Borders of controls must stand out 3 : 1 on old screens, which the line between rows need not.
  edge: '#8a94a2',
  paper: '#ffffff',
  ground: '#f6f7f9',
  raised: '#ffffff',
  sky: '#1d5fa7',
  'sky-soft': '#e8f0f9',
  'on-sky': '#ffffff',
  grass: '#2e7d4f',
  'grass-soft': '#eef7f2',
  ochre: '#8a5a12',
  'ochre-soft': '#fff6e5',
  cinnabar: '#b3261e',
  'cinnabar-soft': '#fcedec',
}

const dark: typeof light = {
  ink: '#e6eaf0',
  muted: '#9da8b7',
  line: '#2b3441',
  edge: '#6b7789',
  paper: '#171d26',
  ground: '#10151c',
  raised: '#212a36',
  sky: '#7db1ea',
  'sky-soft': '#1d2c3f',
  'on-sky': '#10151c',
  grass: '#72c393',
  'grass-soft': '#1a2d23',
  ochre: '#e3b15c',
  'ochre-soft': '#332812',
  cinnabar: '#f2938b',
  'cinnabar-soft': '#3a2021',
}

export type Tone = 'light' | 'dark'
export const tokens: Record<Tone, typeof light> = { light, dark }

/** Okabe–Ito, sky first: told apart by color-blind eyes, and by lightness in a gray print. */
export const chartColors: Record<Tone, readonly string[]> = {
  light: ['#1d5fa7', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b8a800', '#5b6675'],
  dark: ['#7db1ea', '#e69f00', '#20b98c', '#d997bb', '#a5d8f5', '#e8803a', '#f0e442', '#9da8b7'],
}

/** Mongolian must come first: another font that claims its connecting signs would tear the words apart. */
export const fontFamily =
  '"Medelge Mongolian", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'

/** Puts the colors on the page under their names, for our own style sheets. */
export function layTokens(tone: Tone, root: HTMLElement = document.documentElement): void {
  for (const [name, color] of Object.entries(tokens[tone])) root.style.setProperty(`--${name}`, color)
  root.style.setProperty('--font', fontFamily)
  root.style.colorScheme = tone
  root.dataset.tone = tone
}
