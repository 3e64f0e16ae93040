import { expect, it } from 'vitest'
import { yearToShow } from './year-to-show.ts'

it.each([
  ['nothing was recorded yet', [], 2026],
  ['work goes on', ['2026-02-01', '2026-01-05', '2025-12-30'], 2026],
  ['the last year was the newest', ['2025-11-20', '2025-10-01', '2025-09-01'], 2026],
  ['records ended long ago', ['2021-12-20', '2021-11-20', '2021-11-01'], 2021],
  ['the newest year had only begun', ['2022-02-03', '2022-02-01', '2021-12-20'], 2021],
  ['one late record is no year', ['2024-06-01', '2021-11-20', '2021-11-01'], 2021],
])('%s', (_, days, year) => {
  expect(yearToShow('2026-11-29', days)).toBe(year)
})
