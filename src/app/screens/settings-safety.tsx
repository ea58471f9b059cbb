import { PasswordForm } from '../../people/members/pages/password-form.tsx'
import { SecondStep } from '../../people/members/pages/second-step.tsx'
import { SignedIn } from '../../people/members/pages/signed-in.tsx'

/** How the person signs in, and where they are. */
export function SettingsSafety() {
  return (
    <>
      <PasswordForm />
      <SecondStep />
      <SignedIn />
    </>
  )
}
