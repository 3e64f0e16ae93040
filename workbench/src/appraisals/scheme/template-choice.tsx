import { type Form, findFittingScheme, type Scheme, schemes } from '@medelge/appraisal'
import { Form as Labelled, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'

/** Common schemes to start from, and the one whose weights are those of the form. */
export function TemplateChoice({ form, onTake }: { form: Form; onTake: (scheme: Scheme) => void }) {
  const { t } = useTranslation('appraisals')
  const fitting = findFittingScheme(form)
  return (
    <Labelled layout="vertical" component={false}>
      <Labelled.Item
        label={t('scheme.template')}
        htmlFor="scheme-template"
        required
        extra={
          fitting && (
            <>
              {t('scheme.fits', { name: fitting.name })}{' '}
              <Button type="link" size="small" onClick={() => onTake(fitting)}>
                {t('scheme.take')}
              </Button>
            </>
          )
        }
      >
        <Select
          id="scheme-template"
          placeholder={t('scheme.templateHint')}
          value={null}
          options={Object.entries(schemes).map(([value, scheme]) => ({ value, label: scheme.name }))}
          onChange={(name: string) => {
            const scheme = schemes[name]
            if (scheme) onTake(scheme)
          }}
        />
      </Labelled.Item>
    </Labelled>
  )
}
