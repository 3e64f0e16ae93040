import { pinyin } from 'pinyin-pro'

/** The letters a Chinese name is searched by: full pinyin and its initials, without spaces. */
export const spellings = (name: string) => ({
  pinyin: pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase(),
  initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(),
})

/** A word as it is looked up: of usual width, in small letters, without spaces and signs nobody sees. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')
    .toLowerCase()
