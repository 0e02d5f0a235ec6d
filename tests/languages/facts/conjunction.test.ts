import { describe } from 'vitest';
import { testRows } from './table.js';

describe('conjunctions', () => {
  testRows(
    'conjunction',
    `
Құқықтар және бостандықтар қорғалады. | Права и свободы защищаются. | Rights and freedoms are protected. | and
Адам мен азамат. | Человек и гражданин. | Man and citizen. | and
Бірлік пен ынтымақ. | Единство и согласие. | Unity and accord. | and
Қоғам мен мемлекет, ұйым мен орган. | Общество и государство, организация и орган. | Society and state, organisation and body. | and and
Заң бен тәртіп. | Закон и порядок. | Law and order. | and
Ашық әрі қолжетімді ақпарат. | Открытая и доступная информация. | Open and accessible information. | and
Заңдарды, сондай-ақ жарлықтарды жариялау. | Опубликование законов, а также указов. | Publication of laws, as well as of decrees. | and
Қала да, аудан да қаржыландырылады. | Финансируются как город, так и район. | Both the city and the district are funded. | and
Сенат немесе Мәжіліс. | Сенат или Мажилис. | The Senate or the Mazhilis. | or
Бұзады не шектейді. | Нарушает либо ограничивает. | Violates or restricts. | or
Қаулы не болмаса өкім. | Постановление или же распоряжение. | A resolution or an order. | or
Айыппұл немесе қамаққа алу немесе ескерту. | Штраф или арест либо предупреждение. | A fine or arrest or a warning. | or or
Азаматтар және (немесе) заңды тұлғалар. | Граждане и (или) юридические лица. | Citizens and/or legal entities. | and-or
Тауарлар мен (немесе) қызметтер. | Товары и (или) услуги. | Goods and (or) services. | and-or
Сатып алу және/немесе жалға алу. | Покупка и/или аренда. | Purchase and/or lease. | and-or
Жазбаша және (немесе) ауызша, ашық және жария. | Письменно и (или) устно, открыто и гласно. | In writing and/or orally, openly and publicly. | and and-or
Бұдан әрі – Кеңес. | Далее – Совет. | Hereinafter – the Council. | -
Одан әрі қарау тоқтатылады. | Дальнейшее рассмотрение прекращается. | Further consideration is terminated. | -
Үш және одан көп бала. | Трое и более детей. | Three or more children. | -
Салық, алым, баж. | Налог, сбор, пошлина. | Tax, duty, fee. | -
Басқа да органдар. | Иные органы. | Other bodies. | -
Өзге де тұлғалар, оның ішінде шетелдіктер. | Иные лица, в том числе и иностранцы. | Other persons, including foreigners. | -
Бұл кезде ескеріледі. | При этом учитывается. | In that case it is considered. | -
Дәл сол тұлға. | Одно и то же лицо. | The same person. | -
Мәслихат, ал әкімдік емес. | Маслихат, а не акимат. | The maslikhat, but not the akimat. | -
Сот және прокурор немесе тергеуші. | Суд и прокурор или следователь. | The court and the prosecutor or the investigator. | and or
Мұрагер мен өкіл не қорғаншы. | Наследник и представитель либо опекун. | The heir and the representative or the guardian. | and or
Тек талап қоюшы ғана емес, жауапкер де қатысады. | Участвует не только истец, но и ответчик. | Not only the claimant but also the defendant takes part. | - / and / and
Жоспарлау, орындау және бақылау. | Планирование, исполнение и контроль. | Planning, execution and control. | and
Мемлекеттік және жеке меншік. | Государственная и частная собственность. | State and private property. | and
Аудан мен қала және ауыл. | Район и город, а также село. | District and town, as well as village. | and and
Құрылтайшы әлде қатысушы. | Учредитель или участник. | The founder or a participant. | or
Шарт және келісім, акт және хаттама. | Договор и соглашение, акт и протокол. | Contract and agreement, act and record. | and and
Ұйымдар мен олардың филиалдары. | Организации и их филиалы. | Organisations and their branches. | and
Қызметтен босату немесе шеттету. | Освобождение или отстранение от должности. | Dismissal or suspension from office. | or
Мерзімі, тәртібі және шарттары. | Сроки, порядок и условия. | Terms, procedure and conditions. | and
Өмірі немесе денсаулығы және мүлкі. | Жизнь или здоровье и имущество. | Life or health and property. | and or
Ел ішінде әрі шетелде. | Внутри страны и за рубежом. | Within the country and abroad. | and
Тұрғын үй не өзге үй-жай. | Жилище либо иное помещение. | A dwelling or other premises. | or
Ана мен бала құқығы. | Права матери, равно как и ребенка. | Rights of mother and child. | and
Ол туралы не үшін айтылды. | Для чего об этом сказано. | What it is said for. | -
Республикалық және жергілікті бюджет немесе қор. | Республиканский и местный бюджет или фонд. | Republican and local budget or fund. | and or
`,
  );
});
