import { Drawer } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { drawerParam, type FigureScope, recordParam } from '#kit/figure.tsx'
import { CloseOutlined } from '#kit/icons/acts.ts'
import { Covering, useLayer } from '#kit/keys/layers.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useMetric, useMetricName } from '../use-metrics.ts'
import { DrawerOverview } from './drawer-overview.tsx'
import { DrawerRecord } from './drawer-record.tsx'
import styles from './figure-drawer.module.css'
import { readSourceParam } from './source-param.ts'

/** What stands behind a number, opened from wherever it is shown: its parts, its records, the photo. Esc closes. */
export function FigureDrawer({ scope }: { scope: FigureScope; onClose: () => void }) {
  const { t } = useTranslation('kit')
  const { urlState, set } = useUrlState()
  const metric = useMetric(scope.metric)
  const name = useMetricName()(metric)
  const source = readSourceParam(urlState.get(recordParam))
  // Both words at once: two changes of the address one after the other would each begin from the same old one.
  const close = () => set({ [drawerParam]: null, [recordParam]: null })
  const layer = useLayer({ covers: true, close })

  // Another number or record inside the same drawer begins at its top.
  const top = useRef<HTMLDivElement>(null)
  const shown = `${urlState.get(drawerParam)} ${urlState.get(recordParam)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves on every change of what is shown
  useEffect(() => top.current?.parentElement?.scrollTo(0, 0), [shown])
  return (
    <Drawer
      open
      size={640}
      title={name}
      closable={false}
      keyboard={false}
      onClose={close}
      className={styles.drawer ?? ''}
      extra={
        <Button
          type="text"
          icon={<CloseOutlined />}
          onClick={close}
          aria-label={t('close')}
          title={t('closeEsc')}
        />
      }
    >
      <div ref={top} className={styles.top} />
      <Covering value={layer}>
        {source ? (
          <DrawerRecord key={source.id} source={source} scope={scope} />
        ) : (
          <DrawerOverview scope={scope} metric={metric} />
        )}
      </Covering>
    </Drawer>
  )
}
