import { MOST_EXPRESSION } from '../definition/limits.ts'
import { parsed } from './read-expression.ts'
import { type Expr, ExpressionError } from './typed.ts'

/** Arithmetic over things that are named in braces, in the operators of the expression language. */
export type Arithmetic =
  | { readonly name: string }
  | { readonly number: string }
  | { readonly call: string }
  | { readonly sign: '+' | '-' | '*' | '/'; readonly of: readonly [Arithmetic, Arithmetic] }
  | { readonly sign: '-'; readonly of: readonly [Arithmetic] }

/** Parts inside parts, of which a sum has one for each of its terms. */
const DEEPEST = 100
const signs: Readonly<Record<string, '+' | '-' | '*' | '/'>> = {
  '_+_': '+',
  '_-_': '-',
  '_*_': '*',
  '_/_': '/',
}
// As an input method writes them.
const written: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '（': '(',
  '）': ')',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '／': '/',
}

/** Names taken out of their braces, each an identifier of its own, which is all the parser has to know of them. */
function withoutNames(text: string): { names: string[]; rest: string } {
  const names: string[] = []
  const rest = text
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll(/[×÷（）＋－−＊／]/g, (sign) => written[sign] ?? sign)
      names.push(part.slice(1, -1).trim())
      return ` m${names.length - 1} `
    })
    .join('')
  return { names, rest }
}

function numberIn(expr: Expr): string | undefined {
  const kind = expr.exprKind.case === 'constExpr' ? expr.exprKind.value.constantKind : undefined
  if (kind?.case !== 'int64Value' && kind?.case !== 'doubleValue') return undefined
  const text = String(kind.value)
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? text : undefined
}

function arithmetic(expr: Expr, names: readonly string[], depth = 0): Arithmetic {
  if (depth > DEEPEST) throw new ExpressionError('expression-too-deep')
  const { exprKind } = expr
  if (exprKind.case === 'constExpr') {
    const number = numberIn(expr)
    if (number === undefined) throw new ExpressionError('expression-not-allowed')
    // A minus right before a number is read as part of it.
    return number.startsWith('-') ? { sign: '-', of: [{ number: number.slice(1) }] } : { number }
  }
  if (exprKind.case === 'identExpr') {
    const name = /^m\d+$/.test(exprKind.value.name) ? names[Number(exprKind.value.name.slice(1))] : undefined
    if (name === undefined) throw new ExpressionError('expression-names-nothing', exprKind.value.name)
    return { name }
  }
  if (exprKind.case !== 'callExpr' || exprKind.value.target)
    throw new ExpressionError('expression-not-allowed', exprKind.case)
  const { function: fn, args } = exprKind.value
  const [first, second] = args.map((part) => arithmetic(part, names, depth + 1))
  const sign = signs[fn]
  if (sign && first && second) return { sign, of: [first, second] }
  if (fn === '-_' && first) return { sign: '-', of: [first] }
  if (!first && /^[a-z]+$/.test(fn)) return { call: fn }
  throw new ExpressionError('expression-not-allowed', fn)
}

/**
 * Reads arithmetic over names in braces, as a tree; of the expression language it takes its four operators, brackets,
 * numbers and calls without arguments. What the names stand for is for the caller to say. Throws ExpressionError.
 * @example
 * readArithmetic('{开支} / days()') // → { sign: '/', of: [{ name: '开支' }, { call: 'days' }] }
 */
export function readArithmetic(text: string): Arithmetic {
  // Names are longer than the codes of a form.
  if (text.length > 4 * MOST_EXPRESSION) throw new ExpressionError('expression-too-long')
  const { names, rest } = withoutNames(text)
  return arithmetic(parsed(rest), names)
}
