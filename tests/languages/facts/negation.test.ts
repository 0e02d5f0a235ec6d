import { describe } from 'vitest';
import { testRows } from './table.js';

describe('negation', () => {
  testRows(
    'negation',
    `
Шарт қолданылмайды. | Договор не применяется. | The contract does not apply. | not
Өтініш қаралмаған. | Заявление не рассмотрено. | The application has not been considered. | not
Бұл талап тіркелмеген тұлғаларға таралмайды. | Это требование не распространяется на лиц, которые не зарегистрированы. | This requirement does not extend to persons who are not registered. | not not
Егер заңда өзгеше белгіленбесе. | Если иное не установлено законом. | Unless otherwise provided by law. | not
Шартты орындау орынсыз. | Исполнение договора нецелесообразно. | Performance of the contract is inexpedient. | not / ~not / -
Ол дереу хабарлайды. | Он немедленно сообщает. | He informs at once. | -
Жаппай ауру туралы хабарлау. | Сообщать о массовом заболевании. | To report a mass disease. | -
Азаматтығы жоқ адамдар. | Лица без гражданства. | Persons without citizenship. | not
Сот шешімінсіз ұстау. | Задержание без решения суда. | Detention without a court decision. | not
Бұл факт құқық бұзушылық емес. | Этот факт не правонарушение. | This fact is not an offence. | not
Ақы төлемей алынған мүлік. | Имущество, полученное без оплаты. | Property obtained without payment. | not
Мүліктің иесі жоқ. | У имущества нет собственника. | There is no owner of the property. | not
Кінәсі дәлелденбейінше адам кінәлі емес. | Пока вина не доказана, лицо не виновно. | A person is not guilty, unless guilt is proved. | not not / not ~not / not not
Сайлау өтпесе, мерзім ұзартылады. | Если выборы не состоялись, срок продлевается. | If the election was not held, the term is extended. | not
Заңның кері күші болмайды. | Закон обратной силы не имеет. | The law has no retroactive force. | not
Шешім күшіне енбеді. | Решение не вступило в силу. | The decision has not entered into force. | not
Төлем қайтарылмайды. | Платеж не возвращается. | The payment is not refundable. | not
Тарап келіспесе, сот шешеді. | Если сторона не согласна, решает суд. | If a party does not agree, the court decides. | not
Талаптар орындалмайды. | Требования не исполняются. | Claims are not satisfied. | not
Олар жауап бермейді. | Они не отвечают. | They do not answer. | not
Тараптың келісімінсіз берілмейді. | Не передается без согласия стороны. | It is not transferred without consent of the party. | not not
Коммерциялық емес ұйым. | Организация, которая не коммерческая. | An organisation that is not commercial. | not
Кемсітусіз сыйақы алу. | Вознаграждение без дискриминации. | Remuneration without discrimination. | not
Уәж ескерілмейді. | Довод не учитывается. | The argument is not considered. | not
Кандидат тіркелмейді. | Кандидат не регистрируется. | The candidate is not registered. | not
Ешкім қатыспайды. | Никто не участвует. | Nobody takes part. | -
Бұл мәселеге ешкім араласпайды. | Никто не вмешивается в этот вопрос. | No one interferes in this matter. | -
Ешқандай акт қолданылмайды. | Никакой акт не применяется. | None is applied. | -
Оны көрсетпеуге құқылы. | Вправе не указывать. | He is entitled not to indicate it. | not
Лауазымды адам араласуға құқылы емес. | Должностное лицо не вправе вмешиваться. | An official may not interfere. | -
Ақпаратты жариялауға жол берілмейді. | Не допускается публикация сведений. | Publication is not permitted. | -
Шарт құқықтарды бұзбауға және шектемеуге тиіс. | Договор не должен нарушать и ограничивать права. | The contract must not violate and restrict rights. | -
Тұлға айғақ беруге міндетті емес. | Лицо не обязано свидетельствовать. | A person is not obliged to testify. | -
Сот ескермеуге болмайды. | Суд не может не учесть. | The court cannot but take it into account. | -
Кемінде он күн, он күннен аспайтын мерзім. | Не менее десяти дней, не более десяти дней. | Not less than ten days, not more than ten days. | -
Он күннен кешіктірмей. | Не позднее десяти дней. | Not later than ten days. | -
Заңда белгіленген жағдайларды қоспағанда. | За исключением случаев, установленных законом. | Except for cases established by law. | -
Судья тәуелсіз. | Судья независим. | A judge is independent. | -
Тәуелсіздік пен қауіпсіздік қорғалады. | Независимость и безопасность охраняются. | Independence and safety are protected. | -
Негізіне қарамастан тең. | Равны независимо от оснований. | They are equal regardless of grounds. | -
Кәмелетке толмаған балалар. | Несовершеннолетние дети. | Minor children. | -
Оның өкілеттігі мерзімінен бұрын тоқтатылады. | Его полномочия прекращаются досрочно. | His powers terminate early. | -
Жылжымайтын мүлік тіркеледі. | Недвижимое имущество регистрируется. | Real estate is registered. | -
Тек салықтар ғана емес, алымдар да белгіленеді. | Устанавливаются не только налоги, но и сборы. | Not only taxes but also duties are established. | -
Бұл жұмыс мүлтіксіз орындалады. | Эта работа выполняется неукоснительно. | This work is performed strictly. | -
Тараптар тең. | Стороны равны. | The parties are equal. | -
Мәміле жарамсыз деп танылады. | Сделка признается недействительной. | The transaction is declared invalid. | ~not
Заңсыз әрекеттер. | Незаконные действия. | Unlawful acts. | ~not
Қабілетсіз тұлға. | Недееспособное лицо. | An incapable person. | ~not
Міндеттемелерді орындамау. | Неисполнение обязательств. | Failure to perform obligations. | ~not
Талаптарды сақтамау салдары. | Последствия несоблюдения требований. | Effects of failure to comply with requirements. | ~not
Құжаттарды ұсынбау. | Непредставление документов. | Failure to submit documents. | ~not
Тұрғын үйге қол сұғылмауы. | Неприкосновенность жилища. | The inviolability of the home. | ~not
Тұрғын үйге қол сұғылмайды. | Жилище неприкосновенно. | The home is not violated. | not
Судья лауазымы өзге қызметпен сыйыспайды. | Должность судьи несовместима с иной службой. | The office of a judge is not compatible with other service. | not
Ішкі істерге араласпау. | Невмешательство во внутренние дела. | Inviolability of internal affairs. | ~not
Негізсіз баю. | Необоснованное обогащение. | Improper enrichment. | ~not
Жұмыссыз азаматтар. | Безработные граждане. | Citizens free of work. | ~not
Мәміле тіркелмеуі мүмкін. | Сделка может не регистрироваться. | The transaction may be left not registered. | ~not / not / not
Тұлға кездейсоқ келмейді немесе келмеген. | Лицо не является либо не явилось. | The person does not appear or has not appeared. | not not
`,
  );
});
