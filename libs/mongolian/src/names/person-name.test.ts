import { describe, expect, it } from 'vitest'
import { formatName, nameKey } from './person-name.ts'

describe('formatName', () => {
  it.each([
    [{ given: 'ᠪᠠᠲᠤ' }, 'full', 'ᠪᠠᠲᠤ'],
    [{ given: 'ᠪᠠᠲᠤ', patronymic: 'ᠳᠣᠷᠵᠢ' }, 'full', 'ᠳᠣᠷᠵᠢ\u180eᠶᠢᠨ ᠪᠠᠲᠤ'],
    [{ given: 'ᠪᠠᠲᠤ', patronymic: 'ᠳᠣᠷᠵᠢ' }, 'initial', 'ᠳ\u180a ᠪᠠᠲᠤ'],
    [{ given: 'Батбаяр', patronymic: 'Дорж' }, 'full', 'Доржийн Батбаяр'],
    [{ given: 'Сувд', patronymic: 'Болд' }, 'full', 'Болдын Сувд'],
    [{ given: 'Батбаяр', patronymic: 'Дорж', clan: 'Боржигин' }, 'initial', 'Боржигин Д. Батбаяр'],
    [{ given: 'Сүх', patronymic: 'Цэцэг' }, 'full', 'Цэцэгийн Сүх'],
    [{ given: 'Lan', patronymic: 'Bai' }, 'full', 'Bai Lan'],
    [{ given: ' Бат ', patronymic: ' ', clan: '' }, 'full', 'Бат'],
    [{ given: 'Бат', patronymic: 'дорж' }, 'initial', 'Д. Бат'],
    [{ given: '' }, 'full', ''],
  ] as const)('%o %s', (name, style, text) => {
    expect(formatName(name, { style })).toBe(text)
  })
})

describe('nameKey', () => {
  it('brings spellings of one name together and keeps two names apart', () => {
    expect(nameKey('ᠪᠠᠲᠤ ᠪᠠᠶᠠᠷ')).toBe(nameKey('ᠪᠠᠲᠣᠪᠠᠶᠠᠷ'))
    expect(nameKey('Бат-Эрдэнэ')).toBe(nameKey('бат эрдэнэ'))
    expect(nameKey('ᠪᠠᠲᠤ')).not.toBe(nameKey('ᠪᠠᠶᠠᠷ'))
  })
})
