/** An exact number as a fraction whose bottom is above zero. */
export interface Rational {
  readonly top: bigint
  readonly bottom: bigint
}

/** Digits of a fraction, beyond which no figure of a region lies. */
const LONGEST = 4096n
const LARGEST = 2n ** LONGEST

export const whole = (top: bigint): Rational => ({ top, bottom: 1n })

/** A plain decimal; undefined for any other text. */
export function rationalOf(text: string): Rational | undefined {
  const match = /^(\d{1,16})(?:\.(\d{1,12}))?$/.exec(text)
  if (!match) return undefined
  const [, digits = '', fraction = ''] = match
  return { top: BigInt(digits + fraction), bottom: 10n ** BigInt(fraction.length) }
}

/** Undefined where it is divided by nothing, or its parts no longer fit. */
export function combined(sign: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  const found = fraction(sign, a, b)
  if (found === undefined || found.bottom === 0n) return undefined
  const { top, bottom } = found
  if (top > LARGEST || top < -LARGEST || bottom > LARGEST) return undefined
  return found
}

function fraction(sign: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  switch (sign) {
    case '+':
      return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
    case '-':
      return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom }
    case '*':
      return { top: a.top * b.top, bottom: a.bottom * b.bottom }
    case '/':
      if (b.top === 0n) return undefined
      return b.top < 0n
        ? { top: -a.top * b.bottom, bottom: a.bottom * -b.top }
        : { top: a.top * b.bottom, bottom: a.bottom * b.top }
  }
}

/** In units of 10^-scale, rounded half away from zero; undefined where a number cannot hold it exactly. */
export function roundedTo(scale: number, { top, bottom }: Rational): number | undefined {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(scale)
  const rounded = Number((2n * size + bottom) / (2n * bottom))
  if (!Number.isSafeInteger(rounded)) return undefined
  return top < 0n ? -rounded || 0 : rounded
}
