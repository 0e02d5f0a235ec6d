import { describe } from 'vitest';
import { testRows } from './table.js';

describe('quantifiers', () => {
  testRows(
    'quantifier',
    `
Сот шешімімен ғана. | Только по решению суда. | Only by decision of the court. | only
Тек Парламент қабылдайды. | Принимается лишь Парламентом. | It is adopted solely by Parliament. | only
Тек қана заңда белгіленген негіздермен. | Исключительно по основаниям, установленным законом. | Exclusively on grounds established by law. | only
Тек сот ғана айыптайды. | Осуждает только суд. | Only a court convicts. | only
Халық – биліктің бірден-бір бастауы. | Народ – единственный источник власти. | The people are the sole source of power. | only
Барлық азаматтар тең. | Все граждане равны. | All citizens are equal. | all
Республиканың бүкіл аумағында. | На всей территории Республики. | On the whole territory of the Republic. | all
Заң алдында бәрі тең. | Все равны перед законом. | All are equal before the law. | all
Барлығы да жауапты. | Ответственны все. | All are liable. | all
Бәрі бірдей емес. | Не все одинаковы. | Not all are alike. | not-all
Әр адам қорғалады. | Каждый защищается. | Everyone is protected. | every
Әрбір мүше дауыс береді. | Каждый член голосует. | Each member votes. | every
Әркімнің бостандығы. | Свобода каждого. | The freedom of everyone. | every
Палатаның әрқайсысы шешеді. | Каждая из палат решает. | Each of the chambers decides. | every
Кез келген тәсілмен. | Любым способом. | In any manner. | any
Қандай да бір шектеу. | Какое-либо ограничение. | Any restriction. | any / ~any / any
Кез келген мүдделі тұлға. | Любое заинтересованное лицо. | Any interested person. | any
Ешкім жазаланбайды. | Никто не наказывается. | No one is punished. | none
Ешқандай артықшылық берілмейді. | Никакие преимущества не предоставляются. | No advantage shall be granted. | none
Бірде-бір кандидат дауыс алмады. | Ни один кандидат не набрал голосов. | None of the candidates obtained votes. | none
Ешбір жағдайда шектелмейді. | Ни при каких условиях не ограничивается. | None is restricted. | none
Ешкім және ешқайсысы келмеді. | Никто и ни один не явился. | Nobody and none appeared. | none none
Өзге де мемлекеттік органдар. | Иные государственные органы. | Other state bodies. | other
Басқа тұлғалар. | Другие лица. | Other persons. | other
Басқа да табиғи ресурстар. | Прочие природные ресурсы. | Other natural resources. | other
Егер заңда өзгеше көзделмесе. | Если иное не предусмотрено законом. | Unless otherwise provided by law. | other
Шартта басқаша белгіленбесе. | Если договором не установлено иначе. | Unless otherwise established by the contract. | other
Заңда көзделген жағдайларды қоспағанда. | За исключением случаев, предусмотренных законом. | Except for cases provided by law. | except
Соттан басқа органдар. | Органы, кроме суда. | Bodies except the court. | except
Оқытушылық қызметтен басқа жұмыс. | Работа, кроме преподавательской. | Work other than teaching. | except
Бұдан басқа, есеп ұсынылады. | Кроме того, представляется отчет. | Moreover, a report is submitted. | -
Одан басқа шығындар өтеледі. | Помимо этого возмещаются убытки. | In addition losses are compensated. | -
Оның ішінде шетелдік ұйымдар. | В том числе иностранные организации. | Including foreign organisations. | including
Салықты қоса алғанда. | Включая налог. | Including tax. | including
Соның ішінде балалар. | В том числе дети. | Including children. | including
Дауыстардың көпшілігімен қабылданады. | Принимается большинством голосов. | It is adopted by a majority of votes. | majority
Әр түрлі нысандар. | Различные формы. | Various forms. | -
Салық қана емес. | Не только налог. | Not only a tax. | -
Тараптар бір-біріне хабарлайды. | Стороны уведомляют друг друга. | The parties notify each other. | -
Алдымен сот шешеді. | Прежде всего решает суд. | First the court decides. | -
Заң жарияланады. | Закон публикуется. | The law is published. | -
Барлық өзге тұлғалар, бақылаушыларды қоспағанда. | Все иные лица, за исключением наблюдателей. | All other persons, except observers. | all except other
Әрбір азамат, оның ішінде кез келген шетелдік. | Каждый гражданин, в том числе любой иностранец. | Every citizen, including any foreigner. | any every including
Жоғары Кеңес ғана бүкіл елде шешеді. | Только Верховный Совет решает на всей территории. | Only the Supreme Council decides in the entire country. | all only
`,
  );
});
