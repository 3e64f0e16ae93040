import { pinyin } from 'pinyin-pro'

/** The letters a Chinese name is searched by: full pinyin and its initials, without spaces. */
export const spellings = (name: string) => ({
  pinyin: pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase(),
  initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(),
})
