import { describe } from 'vitest';
import { testRows } from './table.js';

describe('modality', () => {
  testRows(
    'modality',
    `
Жалға алушы төлемді уақтылы төлеуге тиіс. | Наниматель должен своевременно вносить плату. | The tenant must pay in due time. | obligation
Жұмыс беруші шарт жасасуға міндетті. | Работодатель обязан заключить договор. | The employer is obliged to conclude a contract. | obligation
Есеп жыл сайын ұсынылуы керек. | Отчет должен представляться ежегодно. | The report must be submitted annually. | obligation
Өтінішке келісімді қоса беру қажет. | К заявлению необходимо приложить согласие. | It is necessary to attach the consent to the application. | obligation
Мәміле міндетті түрде тіркелуге жатады. | Сделка подлежит обязательной регистрации. | The transaction is subject to registration. | obligation
Салық төленуге жатады. | Налог подлежит уплате. | The tax is subject to payment. | obligation
Кепіл туралы шарт нотариалды куәландырылуы тиіс. | Договор о залоге должен быть нотариально удостоверен. | A pledge agreement must be notarised. | obligation
Мүшелер отырысқа қатысуға міндетті. | Члены обязаны участвовать в заседании. | Members are required to attend the sitting. | obligation
Хатшы хаттаманы жүргізуге тиіс. | Секретарю надлежит вести протокол. | The secretary should keep the minutes. | obligation
Соттың шешімі орындалуға міндетті. | Решение суда обязательно для исполнения. | The decision of the court is binding. | obligation
Бастауыш білім міндетті. | Начальное образование обязательно. | Primary education is compulsory. | obligation
Құжаттарды мұрағатқа тапсыру керек. | Документы следует сдать в архив. | The documents should be handed over to the archive. | obligation
Осындай келісім үшін рұқсат талап етіледі. | Для такого соглашения требуется разрешение. | Such an agreement is required to be authorised. | obligation
Мүлікті сипаттау актісі жасалуы тиіс. | Должен быть составлен акт описи имущества. | An inventory of the property must be drawn up. | obligation
Салық төлеушінің декларацияны тапсыруы қажет. | Налогоплательщику необходимо подать декларацию. | The taxpayer must file a return. | obligation
Тараптар бір-біріне хабарлауға міндетті және шығынды өтеуге тиіс. | Стороны обязаны уведомить друг друга и должны возместить убытки. | The parties must notify each other and must compensate the losses. | obligation obligation
Куәгер сотқа келуге міндетті. | Свидетель обязан явиться в суд. | A witness shall be obliged to appear in court. | obligation
Міндетті төлемдер бюджетке түседі. | Обязательные платежи поступают в бюджет. | Mandatory payments go to the budget. | -
Тиісті орган шешім қабылдайды. | Соответствующий орган принимает решение. | The relevant body takes a decision. | -
Азаматтың міндеттері заңда айқындалады. | Обязанности гражданина определяются законом. | Duties of a citizen are determined by law. | -
Қажетті құжаттар тізбесі бекітіледі. | Утверждается перечень необходимых документов. | A list of necessary documents is approved. | -
Президент Мәжілісті таратуға құқылы. | Президент вправе распустить Мажилис. | The President may dissolve the Mazhilis. | permission
Әр адамның білім алуға құқығы бар. | Каждый имеет право на образование. | Everyone has the right to education. | permission
Акционер отырысқа қатыса алады. | Акционер может участвовать в заседании. | A shareholder may attend the meeting. | permission
Мерзім ұзартылуы мүмкін. | Срок может быть продлен. | The term may be extended. | permission
Ақпаратты таратуға рұқсат етіледі. | Распространение информации разрешается. | Dissemination of information is permitted. | permission
Көшірмені ұсынуға жол беріледі. | Допускается представление копии. | Submission of a copy is allowed. | permission
Өтініш электрондық түрде берілуі мүмкін. | Заявление может быть подано в электронной форме. | The application can be filed electronically. | permission
Шағымды сотқа беруге болады. | Жалобу можно подать, она может быть подана в суд. | A complaint may be lodged with a court. | permission
Соттарға шағымдану құқығы бар тұлғалар. | Лица, имеющие право обжалования. | Persons having the right to appeal. | permission
Комиссия сарапшыларды тарта алады. | Комиссия может привлекать экспертов. | The commission may engage experts. | permission
Кеңес өкілді шақыруға құқылы. | Совет вправе пригласить представителя. | The council shall be entitled to invite a representative. | permission
Қорғаушы дәлелдемелер ұсына алады. | Защитник может представлять доказательства. | Counsel may produce evidence. | permission
Меншік иесі мүлкін сата алады немесе жалға беруге құқылы. | Собственник может продать имущество или вправе сдать его. | The owner may sell the property or is entitled to let it. | permission permission
Талапкер талаптан бас тартуға құқылы. | Истец имеет право отказаться от иска. | The claimant has the right to waive the claim. | permission
Тараптар татуласа алады. | Стороны могут примириться. | The parties may settle. | permission
Олардың бәріне дауыс беруге құқығы бар. | Они имеют равное право голоса. | They have the equal right to vote. | permission
Азаматтың құқығы қорғалады. | Право гражданина защищается. | The right of a citizen is protected. | -
Қызметкер жалақы алады. | Работник получает заработную плату. | An employee receives wages. | -
Тұлға анықтама алады. | Лицо получает справку. | A person receives a certificate. | -
Өтініш есепке алынады. | Заявление принимается к учету. | The application is registered. | -
Комиссия заключение алады және жариялайды, бұл есепке алады. | Комиссия получает заключение. | The commission receives an opinion. | -
Жарғылық капиталдың мөлшері жеткілікті болады. | Размер уставного капитала является достаточным. | The authorised capital is sufficient. | -
Тараптардың тең құқылы болуы қамтамасыз етіледі. | Обеспечивается равноправие сторон. | Equality of the parties is ensured. | -
Еркектер мен әйелдердің мүмкіндіктері тең. | Возможности мужчин и женщин равны. | Men and women have equal opportunities. | -
Мамыр айында сайлау өткізіледі. | Выборы проводятся в мае. | Elections are held in May. | -
Лауазымды адам сыйлық қабылдауға құқылы емес. | Должностное лицо не вправе принимать подарки. | An official may not accept gifts. | prohibition
Ешкімді азаптауға болмайды. | Никто не должен подвергаться пыткам. | No one may be tortured. | prohibition
Құпияны жария етуге тыйым салынады. | Разглашение тайны запрещается. | Disclosure of the secret is prohibited. | prohibition
Қызметке араласуға жол берілмейді. | Вмешательство в деятельность не допускается. | Interference in the activity is not permitted. | prohibition
Судья сайлана алмайды. | Судья не может быть избран. | A judge cannot be elected. | prohibition
Тұлғаның шағымдануға құқығы жоқ. | Лицо не имеет права обжалования. | The person has no right to appeal. | prohibition
Ақпарат таратуға рұқсат етілмейді. | Распространение информации не разрешается. | Dissemination of information is not allowed. | prohibition
Шарт мүдделерге нұқсан келтірмеуге тиіс. | Договор не должен ущемлять интересы. | The contract must not prejudice interests. | prohibition
Хатшы құпияны жария етпеуге міндетті. | Секретарь обязан не разглашать тайну. | The secretary must not disclose the secret. | prohibition
Заң құқықтарды бұзбауға және бостандықты шектемеуге тиіс. | Закон не должен нарушать права и ограничивать свободы. | The law must not violate rights and restrict freedoms. | prohibition
Мәлімет жариялануға жатпайды. | Сведения не подлежат опубликованию. | The information is not subject to publication. | prohibition
Депутат мандатын беруі мүмкін емес. | Депутат не может передать мандат. | A deputy cannot transfer the mandate. | prohibition
Цензураға тыйым салынған. | Цензура запрещена. | Censorship is forbidden. | prohibition
Мүлікті тәркілеуге болмайды. | Имущество не может быть конфисковано. | The property may not be confiscated. | prohibition
Оған қысым жасалмауы тиіс. | Давление на него недопустимо. | Pressure on him is inadmissible. | prohibition
Адам екі рет сотталуға тиіс емес. | Лицо не должно быть осуждено дважды. | A person must not be convicted twice. | prohibition
Тараптар шарттан бас тарта алмайды. | Стороны не могут отказаться от договора. | The parties may not withdraw from the contract. | prohibition
Ешкім өзіне қарсы айғақ беруге міндетті емес. | Никто не обязан свидетельствовать против себя. | A person is not obliged to testify against himself. | no-obligation
Қызметкер түсінік беруге міндетті емес. | Работник не обязан давать объяснения. | The employee is not required to give explanations. | no-obligation
Мұндай жағдайда келісім талап етілмейді. | В таком случае согласие не требуется. | In such a case consent need not be obtained. | no-obligation
Мөрмен растау қажет емес. | Заверение печатью не требуется. | Certification by seal does not have to be made. | no-obligation
Төлемді қайталап төлеу керек емес. | Повторная уплата не обязательна. | A second payment is not mandatory. | no-obligation
Сот дәлелді ескермеуге болмайды. | Суд не может не учитывать довод. | The court cannot but consider the argument. | obligation
Орган жауап бермеуі мүмкін емес. | Орган не вправе не ответить. | The authority must reply. | obligation
Заңмен тыйым салынбаған тәсіл. | Способ, не запрещенный законом. | A method not prohibited by law. | permission
Қаулы бекітілсін. | Постановление подлежит утверждению. | The resolution shall enter into force. | ~obligation / obligation / ~obligation
Заңның кері күші болмайды. | Закон обратной силы не имеет. | The law shall not have retroactive force. | - / - / ~prohibition
Дауыс ала алмаса, сайлау қайталанады. | Если не сможет получить голоса, выборы повторяются. | If he cannot obtain votes, the election is repeated. | ~prohibition / prohibition / prohibition
`,
  );
});
