import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay, yearIn } from './parse-day.ts'

const day = (cell: string | number, year?: number) => parseDay(cell, year)?.day

describe('a day', () => {
  it.each([
    ['2021-09-18'],
    ['2021.9.18'],
    ['2021/9/18'],
    ['2021年9月18日'],
    ['2021 年 9 月 18 号'],
    ['２０２１．９．１８'],
    ['21.9.18'],
    ['20210918'],
    [20210918],
    [44457],
    ['44457'],
    ['2021年9月18日（星期六）上午'],
    ['2021-09-18 09:30'],
  ])('is read from %s', (written) => {
    expect(day(written)).toBe('2021-09-18')
  })

  it('takes the year of the table where it names none', () => {
    expect(day('9月18日', 2021)).toBe('2021-09-18')
    expect(day('9.18', 2021)).toBe('2021-09-18')
    expect(day('9月18日')).toBeUndefined()
    expect(yearIn(['锡林郭勒盟２０２１年度科普活动台账'])).toBe(2021)
    expect(yearIn(['电话 15020210918'])).toBeUndefined()
  })

  it.each([
    ['2021.9.18-9.20', '2021-09-20'],
    ['2021年9月18日-20日', '2021-09-20'],
    ['2021年9月18日至10月2日', '2021-10-02'],
    ['2021/9/18～2022/1/3', '2022-01-03'],
    ['2021-09-18~2021-09-18', null],
  ])('%s spans several', (written, endDay) => {
    expect(parseDay(written)).toMatchObject({ day: '2021-09-18', endDay })
  })

  it('may carry hours', () => {
    const span = parseDay('2021年9月18日 9:00-11:30')
    expect(span).toEqual({ day: '2021-09-18', endDay: null, startTime: '09:00', endTime: '11:30' })
    expect(parseDay('2021-9-18 下午3时')).toMatchObject({ startTime: '15:00', endTime: null })
    expect(parseDay('2021-9-18 下午2:30-4:30')).toMatchObject({ startTime: '14:30', endTime: '16:30' })
    expect(parseDay('2021-9-18 上午9时-下午5时')).toMatchObject({ startTime: '09:00', endTime: '17:00' })
  })

  it.each([
    ['2021.2.30'],
    ['2021.13.1'],
    ['9月'],
    ['待定'],
    ['2021年9月18日和9月25日'],
    ['3'],
    [7],
    [''],
    ['2021.9.18第3批'],
  ])('is not read from “%s”', (written) => {
    expect(parseDay(written, 2021)).toBeUndefined()
  })

  it('comes back whatever way it is written', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('.', '/', '-', '年'), (date, mark) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, number] = iso.split('-').map(Number)
        const written =
          mark === '年' ? `${year}年${month}月${number}日` : `${year}${mark}${month}${mark}${number}`
        expect(day(written)).toBe(iso)
        expect(day(Math.round(Date.parse(iso) / 86_400_000) + 25_569)).toBe(iso)
      }),
    )
  })

  it('never fails on whatever else is written', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDay(text, 2021)))
  })
})
