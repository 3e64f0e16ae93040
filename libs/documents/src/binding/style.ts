/** What stands before or behind a number that is not said to its last digit. */
export const STYLES = ['plain', 'more-than', 'nearly', 'about'] as const
export type Style = (typeof STYLES)[number]

/** In what a number is said: ones, 万 or 亿; `fit` is the largest in which it stays short. */
export const SCALES = ['one', 'wan', 'yi', 'fit'] as const
export type Scale = (typeof SCALES)[number]
