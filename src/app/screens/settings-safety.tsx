import { PasswordForm } from '../../people/members/pages/password-form.tsx'
import { SignedIn } from '../../people/members/pages/signed-in.tsx'

/** How the person signs in, and where they are. */
export function SettingsSafety() {
  return (
    <>
      <PasswordForm />
      <SignedIn />
    </>
  )
}
