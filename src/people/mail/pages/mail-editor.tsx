import { Button, Group, Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { MailView } from '../schema.ts'
import { mailCalls, mailQuery } from './data.ts'
import { formOf, inputOf, type MailForm, withSecurity } from './mail-form.ts'

const SECURITIES = ['starttls', 'tls', 'none'] as const

/** The server, its sender and how to sign in there; for everybody but an owner to look at only. */
export function MailEditor({ mail }: { mail: MailView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const [form, setForm] = useState(() => formOf(mail, scope.name))
  const save = useMutation({
    mutationFn: () => mailCalls(scope).keep(inputOf(form)),
    onSuccess: kept => {
      client.setQueryData(mailQuery(scope).queryKey, kept)
      toast({ text: t('mail.saved') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const put = (change: Partial<MailForm>) => setForm(before => ({ ...before, ...change }))
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!scope.isOwner} style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}>
        <Stack gap="md" maw="30rem">
          {save.isError && <Failed error={save.error} />}
          <ServerFields form={form} put={put} onSecurity={security => setForm(withSecurity(form, security))} />
          <SignInFields form={form} put={put} kept={mail.server?.hasPassword ?? false} />
          <SenderFields form={form} put={put} />
          {scope.isOwner && (
            <Group>
              <Button type="submit" loading={save.isPending} data-testid="mail-save">
                {t('ui.save')}
              </Button>
              {mail.server && <Forget />}
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  )
}

interface FieldsProps {
  form: MailForm
  put: (change: Partial<MailForm>) => void
}

function ServerFields({
  form,
  put,
  onSecurity,
}: FieldsProps & { onSecurity: (security: MailForm['security']) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('mail.host')}
        description={t('mail.hostHint')}
        required
        value={form.host}
        onChange={event => put({ host: event.currentTarget.value })}
        data-testid="mail-host"
      />
      <Input.Wrapper label={t('mail.security')}>
        <Group>
          <SegmentedControl
            value={form.security}
            onChange={value => onSecurity(value as MailForm['security'])}
            data={SECURITIES.map(value => ({ value, label: t(`mail.securities.${value}`) }))}
            data-testid="mail-security"
          />
        </Group>
      </Input.Wrapper>
      <TextInput
        label={t('mail.port')}
        required
        maw={140}
        inputMode="numeric"
        pattern="[0-9]{1,5}"
        value={form.port}
        onChange={event => put({ port: event.currentTarget.value })}
        data-testid="mail-port"
      />
    </>
  )
}

function SignInFields({ form, put, kept }: FieldsProps & { kept: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('mail.username')}
        description={t('mail.usernameHint')}
        autoComplete="off"
        value={form.username}
        onChange={event => put({ username: event.currentTarget.value })}
        data-testid="mail-username"
      />
      <PasswordField
        label={t('mail.password')}
        description={kept ? t('mail.passwordKept') : undefined}
        autoComplete="new-password"
        value={form.password}
        onChange={event => put({ password: event.currentTarget.value })}
        data-testid="mail-password"
      />
    </>
  )
}

function SenderFields({ form, put }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('mail.fromName')}
        required
        maxLength={120}
        value={form.fromName}
        onChange={event => put({ fromName: event.currentTarget.value })}
        data-testid="mail-from-name"
      />
      <TextInput
        label={t('mail.fromAddress')}
        type="email"
        required
        value={form.fromAddress}
        onChange={event => put({ fromAddress: event.currentTarget.value })}
        data-testid="mail-from-address"
      />
    </>
  )
}

function Forget() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const forget = useMutation({
    mutationFn: mailCalls(scope).forget,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: mailQuery(scope).queryKey }),
  })
  return (
    <Button
      variant="subtle"
      color="ember"
      loading={forget.isPending}
      onClick={() => forget.mutate()}
      data-testid="mail-forget"
    >
      {t('mail.forget')}
    </Button>
  )
}
