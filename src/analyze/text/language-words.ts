/** Frequent words by which languages in Latin letters are told apart. A word may speak for several. */
export const FREQUENT_WORDS: Record<string, string> = {
  en: `the and is are were been being you she they it its it's i'm im i've ive my your our their his her this that
    these those with for from have has had does did don't dont doesn't didn't can't cant won't not but very really
    just too of by if what when where why who how which would could should can may get got love loved like liked
    good great nice best better bad worst worse awesome amazing excellent terrible horrible awful please thanks
    thank use used using works work working time more much many all after before because about than then there here
    one two also only even never always still again ads phone delivery fast slow easy product quality price customer
    staff food order item refund money waste perfect okay well yes us him them out up down back need want buy bought
    make made going go know think see way day days week new old every everything nothing something anyone people
    keep try tried worth cheap expensive broken useless disappointed happy helpful recommend boring fine useful
    simple beautiful comfortable fits size small large dress free pay crashes crashing fix fixed slow garbage trash
    sucks trust scam fake wrong right late early clean dirty friendly rude wait waiting battery open close stop
    stopped lot bit little pretty quick quickly shipping arrived package box return review hate wonderful fantastic
    brilliant poor gr8 gud nope thx ty pls plz won't wouldn't isn't aren't wasn't they're you're that's there's
    let's hasn't haven't exactly any some same other another most least less few since while until without though
    although however yet already`,
  de: `der die das und ist nicht ich sie es ein eine einen einem einer mit für auf den dem des zu im am von sehr aber auch
    nur noch wie was wenn dann oder kann man mir mich mein meine wir ihr sich so bei nach aus wird wurde werden hat haben
    habe war sind gut  schlecht leider immer mehr keine kein nichts alles ganz zum zur einfach spiel macht spaß
    liebe diese dieser dieses diesen jeder jede klasse empfehlenswert funktioniert seit werbung geht macht
    würde alles finde besser beste bestes viele neue wirklich damit dafür weil ob unter vor ohne jetzt gibt muss sollte nie
    total begeistert abzocke nervig schade echt mega schon würde toll geld bitte danke als dass über viel mal hier schnell lieferung gerne wieder empfehlen zufrieden`,
  fr: `le la les des un une est et je tu il elle nous vous ils pas ne que qui dans pour sur avec mais très bien c'est j'ai
    trop plus tout tous cette ce mon ma mes son sa ses au aux du en sont été être avoir fait jeu bon bonne  merci
    application livraison rapide produit qualité rien encore toujours beaucoup même depuis après jamais sans comme quand
    ça cela leur ou où peu dommage nul génial parfait j'adore jouer n'est d'une l'application recommande`,
  es: `el la los las un una unos es y yo que de en no con por para muy pero más mi me se lo al del está este esta esto son
    como cuando todo todos bien bueno buena malo malae gracias aplicación juego siempre nunca tengo tiene hay
    ser sin sobre también porque puede hace desde hasta donde muchas mucho gusta encanta rápido envío producto calidad
    precio le les su sus si ya nada eso fue era han he recomiendo mejor`,
  pt: `o a os as um uma é e eu que de em não com por para muito mas mais meu minha me se no na do da dos das está isso este
    esta são como quando tudo bom boa ruim ótimo ótimae obrigado obrigada aplicativo jogo sempre nunca tenho tem
    ser sem também porque pode faz desde até onde muita gosto adoro rápido entrega produto qualidade preço você vocês
    já nada foi era pra só melhor bem ao`,
  it: `il lo la i gli le un uno una è e io che di in non con per molto ma più mio mia mi si nel nella del della dei delle
    questo questa sono come quando tutto bene buono buona ottimo ottima pessimo grazie applicazione gioco sempre mai ho ha
    essere senza anche perché può fa da dal dove tanto piace adoro veloce consegna prodotto qualità prezzo così solo
    stato era hanno bello bella consiglio`,
  nl: `de het een en is niet ik je hij zij we wij van in op met voor maar ook heel erg goed slecht mooi dit dat deze die
    er zijn was heb heeft hebben kan kunnen wordt worden mijn naar bij uit als dan nog wel geen altijd spel leuk snel
    levering bedankt jammer echt veel meer om aan te door zo toch`,
  id: `yang dan di ini itu tidak saya aku kamu anda ada untuk dengan dari ke bisa sangat bagus banget tapi karena juga
    sudah belum aplikasi nya kalau gak ga nggak jelek mantap keren terima kasih tolong semoga lagi lebih mau baru
    pengiriman barang cepat harga murah kualitas sesuai suka kenapa jadi saja aja dong kok udah sekali baik oke`,
  vi: `và là của có không tôi bạn cho với được này rất nhưng cũng để đã trong một các những khi thì mà nên tốt quá hay
    ứng dụng như nhiều hàng giao nhanh đẹp chất lượng sản phẩm lắm vì sao rồi chưa phải vẫn`,
  tr: `ve bir bu çok için ama değil ben sen da de ile var yok gibi daha iyi kötü güzel uygulama oyun teşekkürler lütfen
    olarak ne neden her şey hiç sonra kadar en mi mı olan oldu oluyor süper harika ürün kargo hızlı kaliteli fiyat
    tavsiye ederim berbat beğendim ya ki`,
  pl: `i w na nie jest to się z do że jak ale bardzo dobry dobra polecam aplikacja gra już tylko tak co po za od przez
    mam są był była może czy dla ich mi tym  fajna szybko dziękuję niestety wszystko`,
  sv: `och att det är jag inte en ett som på för med av den har du vi men mycket bra så om till kan var från eller när
    spel  tack dålig rolig alltid aldrig bara också ingen`,
  ro: `și este nu un o de la cu pe pentru că mai foarte bun bună dar sunt am ai are din se în aplicația jocul mulțumesc
    recomand frumos tot`,
  tl: `ang ng sa na mga ako ikaw siya kayo ay hindi po naman lang kasi pero para maganda sana din rin yung nyo ko mo pa
    talaga salamat wala may`,
  'hi-Latn': `hai hain nahi nahin bahut bohot accha acha achha achi bhi aur mein mai hum aap tum kya kyu kyun ko ka ki ke
    se par yeh ye woh wo bhai kar karo karna raha rahi gaya hota hoti tha thi sab kuch paisa bekar ekdum mast sabse ek
    liye apna isme iska koi jo toh nhi h ho`,
}

/** English words that travel: they count, but less than a word at home. */
export const TRAVELLING_WORDS = `super was be i he we do no so to in on at as or an a will app apps game games update service support  cool ok wow
    hi hello me fun video account login crash bug bugs room hotel sound screen button download install stars star
    rating lol omg`

/** Characters that occur in few of the languages above; each speaks for those it is listed with. */
export const TELLING_LETTERS: Record<string, string> = {
  de: 'ßäöü',
  fr: 'çœêèàâîûëïé',
  es: 'ñ¿¡áéíóú',
  pt: 'ãõçáéíóúâê',
  it: 'àèìòù',
  vi: 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưăâêô',
  tr: 'ğışçöü',
  pl: 'ąćęłńśźż',
  sv: 'åäö',
  ro: 'ășțâî',
}
