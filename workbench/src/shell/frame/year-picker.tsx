import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '#kit/format.ts'
import { usePhone } from '#kit/media.ts'
import { useYear } from '../chosen.ts'

/** The year everything on the screen speaks of. */
export function YearPicker() {
  const { t } = useTranslation('shell')
  const { year, choose } = useYear()
  const latest = Math.max(Number(today().slice(0, 4)), year)
  const phone = usePhone()
  const years = Array.from({ length: Math.max(6, latest - 2018) }, (_, back) => latest - back)
  return (
    <Select
      aria-label={t('year')}
      variant="borderless"
      value={year}
      onChange={choose}
      popupMatchSelectWidth={false}
      style={{ minWidth: phone ? 78 : 92 }}
      options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
    />
  )
}
