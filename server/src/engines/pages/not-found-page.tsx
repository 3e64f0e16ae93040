/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { deskPath } from '#platform/http/addresses'
import { sentence } from '#platform/locale'
import { PublicPage } from './public-page.tsx'

const language = 'zh-CN'
const say = (key: string) => sentence(language, `pages.${key}`)

export const NotFoundPage = () => (
  <PublicPage language={language} title={say('not-found')} foot={<p>{say('name')}</p>}>
    <h1>{say('not-found')}</h1>
    <p>{say('not-found-hint')}</p>
    <p>
      <a href="/">{say('home')}</a> · <a href={deskPath}>{say('desk')}</a>
    </p>
  </PublicPage>
)
