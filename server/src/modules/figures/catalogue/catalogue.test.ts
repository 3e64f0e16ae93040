import { readFileSync } from 'node:fs'
import { AUDIENCES, CHANNELS, METRIC_KINDS, metricsOf, SESSION_RULES } from '@medelge/figures'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from './catalogue.ts'

const catalogue = readCatalogue()
const byCode = new Map(catalogue.map((metric) => [metric.code, metric]))

describe('the catalogue of metrics', () => {
  it('names every metric once, in code and in Chinese', () => {
    expect(catalogue.length).toBeGreaterThan(300)
    expect(byCode.size).toBe(catalogue.length)
    expect(new Set(catalogue.map((metric) => metric.name)).size).toBe(catalogue.length)
    for (const metric of catalogue) {
      expect(metric.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(METRIC_KINDS).toContain(metric.kind)
      expect(metric.unit && metric.name && metric.nameEn, metric.code).toBeTruthy()
      expect(metric.scale, metric.code).toBeGreaterThanOrEqual(0)
    }
  })

  it('defines every metric a rule feeds, and none of them is computed', () => {
    for (const { metric } of SESSION_RULES) {
      expect(byCode.get(metric)?.definition, metric).toBeTruthy()
      expect(byCode.get(metric)?.formula, metric).toBeNull()
    }
  })

  it('computes only from additive metrics that exist, and says how', () => {
    for (const { code, kind, formula, definition } of catalogue) {
      if (kind === 'month') expect(formula?.kind, code).toBe('last-month')
      for (const part of formula ? metricsOf(formula) : []) {
        expect(['flow', 'stock'], `${code} ← ${part}`).toContain(byCode.get(part)?.kind)
        expect(byCode.get(part)?.formula, part).toBeNull()
        expect(definition, code).toBeTruthy()
      }
    }
  })

  it('keeps money to the cent', () => {
    for (const { unit, scale, code } of catalogue) {
      if (unit === '万元') expect(scale, code).toBe(6)
      if (unit === '元') expect(scale, code).toBe(2)
    }
  })
})

describe('the vocabulary in the schema', () => {
  it('is that of the library, in its order', () => {
    const schema = readFileSync(new URL('../../../../migrations/0006-figures.sql', import.meta.url), 'utf8')
    const values = (type: string) =>
      [
        ...(schema.match(new RegExp(`type ${type} as enum \\(([^)]*)\\)`))?.[1]?.matchAll(/'([^']+)'/g) ??
          []),
      ].map((match) => match[1])
    expect(values('figure_audience')).toEqual([...AUDIENCES])
    expect(values('figure_channel')).toEqual([...CHANNELS])
  })
})
