import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useContributions } from '../nouns-context.ts'
import { useSession } from '../session/session.ts'

/** All that lists keep of oneself, whole; nothing where the account is nobody’s on a list. */
export function OwnData() {
  const { t } = useTranslation('members')
  const { person } = useSession()
  const { data } = useRead('GET /api/me/member')
  const { account: OwnService } = useContributions('parts')
  if (!data) return null
  const places = data.places.map(({ what, unit, since, until }) => (
    <div key={`${what} ${since}`}>
      {what} · {unit} · {until ? t('fromTo', { since, until }) : t('from', { since })}
    </div>
  ))
  const done = data.history.map(({ step, at, personName }) => (
    <div key={`${at} ${step}`}>
      {t(`steps.${step}`)} · {personName} · {moment(at)}
    </div>
  ))
  return (
    <>
      <Part title={t('own.title')}>
        <p className="muted">{t('own.note', { unit: data.unit })}</p>
        <Facts
          items={[
            [t('name'), data.name],
            [t('phone'), data.phone],
            [t('idNumber'), data.idNumber],
            [t('born'), data.born],
            [t('guardian'), data.guardian],
            [t('guardianPhone'), data.guardianPhone],
            [t('consentedOn'), data.consentedOn],
            [t('code'), data.code],
            [t('places'), places],
            [t('history'), done],
          ]}
        />
        <p>
          <NavLink to={`/contributions/${person.id}`}>{t('contribution')}</NavLink>
        </p>
        <p>
          <a href={asFile(data)} download={`${data.code}.json`}>
            {t('own.file')}
          </a>
        </p>
      </Part>
      {OwnService && <OwnService sums={data.service} />}
    </>
  )
}

const asFile = (data: object) =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(data, null, 2))}`
