import { useTranslation } from 'react-i18next'

/** What was done to a record, in the words of the list’s file. */
export function useStepWord(): (step: string) => string {
  const { t } = useTranslation('columns')
  return (step) => t(`export.resource-updates.step.${step}`, { keySeparator: false })
}
