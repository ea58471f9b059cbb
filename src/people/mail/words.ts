import type { Locale, Role } from '../members/schema.ts'
import type { Message } from './letter.ts'

type Said = Omit<Message, 'action'>

interface Words {
  test(about: { workspace: string }): Said
  invitation(about: { inviter: string; workspace: string; role: Role; days: number; url: string }): Message
  reset(about: { minutes: number; url: string }): Message
  address(about: { minutes: number; url: string }): Message
  addressChanged(about: { to: string; days: number; url: string }): Message
  mention(about: { by: string; workspace: string; quote: string; url: string }): Message
}

/** What our mails say, in each language. */
export const MAIL_WORDS: Record<Locale, Words> = {
  en: {
    test: ({ workspace }) => ({
      title: `Mail works in ${workspace}`,
      paragraphs: ['This is the test mail you asked for. Invitations and new passwords will reach people this way.'],
      foot: 'Sent because somebody pressed “Send a test mail” in the settings.',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} invites you to ${workspace}`,
      paragraphs: [
        `${workspace} collects what its customers say in Earshot. You are invited as ${{ owner: 'an owner', admin: 'an admin', member: 'a member', viewer: 'a viewer' }[role]}.`,
        `The link works once, for ${days} days.`,
      ],
      action: { label: 'Accept the invitation', url },
      foot: 'If you did not expect this, you need not do anything.',
    }),
    reset: ({ minutes, url }) => ({
      title: 'A new password for Earshot',
      paragraphs: [`Somebody asked for a new password for your account. The link works once, for ${minutes} minutes.`],
      action: { label: 'Choose a new password', url },
      foot: 'If it was not you, you need not do anything: your password stays as it is.',
    }),
    address: ({ minutes, url }) => ({
      title: 'Your new address for Earshot',
      paragraphs: [
        `Somebody asked to use this address for their account. The link works once, for ${minutes} minutes, and only for whoever is signed in to that account.`,
      ],
      action: { label: 'Use this address', url },
      foot: 'If it was not you, you need not do anything.',
    }),
    addressChanged: ({ to, days, url }) => ({
      title: 'Your Earshot account has another address',
      paragraphs: [
        `Your account now has the address ${to}. If you did that, all is well.`,
        `If it was not you, take the account back: the link works for ${days} days and asks for a new password.`,
      ],
      action: { label: 'It was not me', url },
      foot: 'Sent to the address that the account had before.',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} mentions you in ${workspace}`,
      paragraphs: [quote],
      action: { label: 'Open the feedback', url },
      foot: 'You get this because a note in Earshot mentions you.',
    }),
  },
  ko: {
    test: ({ workspace }) => ({
      title: `${workspace}의 메일 설정이 정상입니다`,
      paragraphs: ['요청하신 테스트 메일입니다. 초대와 비밀번호 재설정 안내가 이 메일 서버로 발송됩니다.'],
      foot: '설정에서 ‘테스트 메일 보내기’를 눌러 발송된 메일입니다.',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter}님이 ${workspace} 워크스페이스에 초대했습니다`,
      paragraphs: [
        `${workspace}에서는 Earshot으로 고객 의견을 모아 살펴보고 있습니다. ${{ owner: '소유자', admin: '관리자', member: '멤버', viewer: '뷰어' }[role]} 역할로 초대되셨습니다.`,
        `아래 링크는 ${days}일 동안 한 번만 사용할 수 있습니다.`,
      ],
      action: { label: '초대 수락하기', url },
      foot: '짐작 가는 바가 없으시면 이 메일을 무시하셔도 됩니다.',
    }),
    reset: ({ minutes, url }) => ({
      title: 'Earshot 비밀번호 재설정 안내',
      paragraphs: [
        `회원님 계정의 비밀번호 재설정이 요청되었습니다. 아래 링크는 ${minutes}분 동안 한 번만 사용할 수 있습니다.`,
      ],
      action: { label: '새 비밀번호 설정하기', url },
      foot: '직접 요청하지 않으셨다면 이 메일을 무시하셔도 됩니다. 비밀번호는 바뀌지 않습니다.',
    }),
    address: ({ minutes, url }) => ({
      title: 'Earshot 이메일 주소 변경 확인',
      paragraphs: [
        `이 주소를 계정의 새 이메일 주소로 사용하겠다는 요청이 있었습니다. 아래 링크는 ${minutes}분 동안 한 번만, 해당 계정으로 로그인한 상태에서 사용할 수 있습니다.`,
      ],
      action: { label: '이 주소 사용하기', url },
      foot: '직접 요청하지 않으셨다면 이 메일을 무시하셔도 됩니다.',
    }),
    addressChanged: ({ to, days, url }) => ({
      title: 'Earshot 계정의 이메일 주소가 변경되었습니다',
      paragraphs: [
        `회원님 계정의 주소가 ${to}(으)로 변경되었습니다. 직접 변경하셨다면 그대로 두시면 됩니다.`,
        `직접 변경하지 않으셨다면 아래 링크에서 계정을 되찾아 주세요. 링크는 ${days}일 동안 유효하며, 새 비밀번호를 정하게 됩니다.`,
      ],
      action: { label: '제가 변경하지 않았습니다', url },
      foot: '계정의 이전 주소로 발송된 메일입니다.',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by}님이 ${workspace}에서 회원님을 언급했습니다`,
      paragraphs: [quote],
      action: { label: '의견 열기', url },
      foot: 'Earshot의 메모에서 언급되어 발송된 메일입니다.',
    }),
  },
  zh: {
    test: ({ workspace }) => ({
      title: `${workspace} 的邮件设置正常`,
      paragraphs: ['这是您请求的测试邮件。今后邀请和重置密码的邮件将通过此服务器发送。'],
      foot: '有人在设置中点击了“发送测试邮件”，因此发出此邮件。',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} 邀请您加入 ${workspace}`,
      paragraphs: [
        `${workspace} 正在使用 Earshot 汇总客户反馈。您受邀的角色是${{ owner: '所有者', admin: '管理员', member: '成员', viewer: '查看者' }[role]}。`,
        `以下链接 ${days} 天内有效，只能使用一次。`,
      ],
      action: { label: '接受邀请', url },
      foot: '如果您对此毫不知情，请忽略此邮件。',
    }),
    reset: ({ minutes, url }) => ({
      title: '重置您的 Earshot 密码',
      paragraphs: [`有人请求重置您账号的密码。以下链接 ${minutes} 分钟内有效，只能使用一次。`],
      action: { label: '设置新密码', url },
      foot: '如果不是您本人操作，请忽略此邮件，您的密码不会改变。',
    }),
    address: ({ minutes, url }) => ({
      title: '确认您的 Earshot 新邮箱地址',
      paragraphs: [
        `有人请求将此地址用作账号的新邮箱。以下链接 ${minutes} 分钟内有效，只能使用一次，且须登录该账号后使用。`,
      ],
      action: { label: '使用此地址', url },
      foot: '如果不是您本人操作，请忽略此邮件。',
    }),
    addressChanged: ({ to, days, url }) => ({
      title: '您的 Earshot 账号已更换邮箱地址',
      paragraphs: [
        `您账号的邮箱地址已改为 ${to}。如果是您本人操作，则无需处理。`,
        `如果不是您本人操作，请通过以下链接找回账号。链接 ${days} 天内有效，届时需要设置新密码。`,
      ],
      action: { label: '不是我本人操作', url },
      foot: '此邮件发送至账号原来的邮箱地址。',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} 在 ${workspace} 的备注中提到了您`,
      paragraphs: [quote],
      action: { label: '打开反馈', url },
      foot: '因为 Earshot 中有备注提到了您，所以发出此邮件。',
    }),
  },
  ja: {
    test: ({ workspace }) => ({
      title: `${workspace} のメール設定は正常です`,
      paragraphs: ['ご依頼のテストメールです。今後、招待やパスワード再設定のメールはこのサーバーから送信されます。'],
      foot: '設定画面で「テストメールを送信」が押されたため、お送りしています。',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} さんから ${workspace} への招待`,
      paragraphs: [
        `${workspace} では Earshot でお客様の声を集めています。${{ owner: 'オーナー', admin: '管理者', member: 'メンバー', viewer: '閲覧者' }[role]}として招待されています。`,
        `下のリンクは ${days} 日間、1 回だけ使えます。`,
      ],
      action: { label: '招待を承諾する', url },
      foot: 'お心当たりがない場合は、このメールを無視してください。',
    }),
    reset: ({ minutes, url }) => ({
      title: 'Earshot のパスワード再設定',
      paragraphs: [
        `お使いのアカウントでパスワードの再設定が申し込まれました。下のリンクは ${minutes} 分間、1 回だけ使えます。`,
      ],
      action: { label: '新しいパスワードを設定する', url },
      foot: 'お心当たりがない場合は、このメールを無視してください。パスワードは変わりません。',
    }),
    address: ({ minutes, url }) => ({
      title: 'Earshot の新しいメールアドレスの確認',
      paragraphs: [
        `このアドレスをアカウントの新しいメールアドレスにする申し込みがありました。下のリンクは ${minutes} 分間、1 回だけ、そのアカウントでサインインしているときに使えます。`,
      ],
      action: { label: 'このアドレスを使う', url },
      foot: 'お心当たりがない場合は、このメールを無視してください。',
    }),
    addressChanged: ({ to, days, url }) => ({
      title: 'Earshot アカウントのメールアドレスが変更されました',
      paragraphs: [
        `アカウントのアドレスが ${to} に変更されました。ご自身で変更された場合は、何もする必要はありません。`,
        `お心当たりがない場合は、下のリンクからアカウントを取り戻してください。リンクは ${days} 日間有効で、新しいパスワードを設定します。`,
      ],
      action: { label: '変更した覚えがない', url },
      foot: 'アカウントの以前のアドレスにお送りしています。',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} さんが ${workspace} のメモであなたに言及しました`,
      paragraphs: [quote],
      action: { label: 'お客様の声を開く', url },
      foot: 'Earshot のメモであなたが言及されたため、お送りしています。',
    }),
  },
}
