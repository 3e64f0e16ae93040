import { type ComponentType, createElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { message } from '../say/say.ts'
import { whenAtRest } from './at-rest.ts'

interface Closable {
  onClose: () => void
}

/**
 * What is laid over the screen when somebody asks for it: fetched once the screen rests, or at the latest then. One that
 * does not come says so and closes; what stands below it, and what was chosen there, stays. Browsers
 * remember what did not come until the page is opened again, and the sentence says so.
 */
export function onTop<N extends string, P extends Closable>(
  load: () => Promise<{ [K in N]: ComponentType<P> }>,
  name: N,
): ComponentType<P> {
  let part: ComponentType<P> | undefined
  const fetch = async () => {
    part ??= (await load())[name]
    return part
  }
  if ('window' in globalThis) whenAtRest(() => void fetch().catch(() => undefined))
  return (props) => createElement(Fetched<P>, { part, fetch, props })
}

function Fetched<P extends Closable>({
  part,
  fetch,
  props,
}: {
  part: ComponentType<P> | undefined
  fetch: () => Promise<ComponentType<P>>
  props: P
}) {
  const { t } = useTranslation('kit')
  const [come, setCome] = useState(() => part)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is asked for
  useEffect(() => {
    let here = true
    fetch().then(
      (fetched) => here && setCome(() => fetched),
      () => {
        if (!here) return
        message.error(t('notCome'))
        props.onClose()
      },
    )
    return () => {
      here = false
    }
  }, [])
  return come ? createElement(come, props) : null
}
