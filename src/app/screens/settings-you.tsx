import { PasswordForm } from '../../people/members/pages/password-form.tsx'
import { Profile } from '../../people/members/pages/profile.tsx'

/** What belongs to the person. */
export function SettingsYou() {
  return (
    <>
      <Profile />
      <PasswordForm />
    </>
  )
}
