/**
 * Full-width digits and signs to ASCII, thousands separators and spaces out; ≥ and ≤ stay.
 * @example
 * plainText('≥１，２００ 人次') // → '≥1200人次'
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
}

/** A cell taken apart: what is said, and what stands in brackets beside it. */
export interface Cell {
  said: string
  /** “线上3场” of 9场（线上3场）; empty without brackets. */
  aside: string
}

const INCLUSIVE = /\(?(?:均?含|包含|不含)(?:本数|本级|上限|下限|\d+(?:\.\d+)?%?)?\)/g
const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g

/**
 * A cell as its grammar reads it: plain text, without quotes, closing punctuation and “（含）”, brackets apart.
 * A unit alone in brackets (“10（场）”) is part of what is said.
 */
export function takeApart(text: string): Cell {
  // ①, 1. and 目标1： number a line; they are no part of what it promises.
  const plain = plainText(text.replace(/^\s*[①-⑳]/, ''))
    .replace(/^(?:目标|指标)?\d{1,2}[.、):：](?=\D)/, '')
    .replace(/^\(\d{1,2}\)(?=\D)/, '')
    .replace(/[−﹣]/g, '-')
    .replace(/["'“”‘’「」*]/g, '')
    .replace(/於/g, '于')
    .replace(INCLUSIVE, '')
    .replace(/\((±[^()]*)\)/g, '$1')
    .replace(/^[([【]([^()[\]【】]*)[)\]】]$/, '$1')
  const asides: string[] = []
  const bare = plain.replace(BRACKETS, (_, inside: string) => {
    asides.push(inside)
    return ''
  })
  const whole = bare.replace(/[,;、]?(?:其中|包括)[:]?([^,;]*\d.*)$/, (_, part: string) => {
    asides.push(part)
    return ''
  })
  const said = whole.replace(/^[:：]+|[。;；,，、.!！:：]+$/g, '')
  const [aside = ''] = asides
  const isUnit = /\d$/.test(said) && /^[^\d,，;；:：]{1,4}$/.test(aside) && !/^(?:含|即|约|共)/.test(aside)
  return isUnit ? { said: said + aside, aside: '' } : { said, aside: asides.join('；') }
}
