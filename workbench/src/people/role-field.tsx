import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from './role.ts'

/** Chooses one role; each says what it may do. */
export function RoleField(props: { value?: Role; onChange?: (role: Role) => void; id?: string }) {
  const { t } = useTranslation('people')
  return (
    <Select<Role>
      {...props}
      options={roles.map((value) => ({ value, label: t(`roles.${value}`), does: t(`does.${value}`) }))}
      optionRender={({ label, data }) => (
        <>
          {label} <span className="muted small">{data.does}</span>
        </>
      )}
    />
  )
}
