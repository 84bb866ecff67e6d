namespace Rollcall.Names;

internal static partial class GivenNames
{
    public const string Armenian = """
        Աբգար Abgar
        Աբրահամ Abraham Абраам Авраам Abram Ибрагим | Abo
        Ալբերտ Albert | Alik Алик
        Ալեքսան Aleksan Aleqsan
        Ալեքսանդր Alexander Aleksandr Александр Alexandre Iskandar Олександр Аляксандр Sandro | Саша Sasha Шура Саня Alik Алик Лёша
        Ամբակում Ambakum
        Անահիտ Anahit Анаит | Anush Ano
        Անդրանիկ Andranik | Ando Андо
        Անի Ani
        Աննա Anna Анна Hanna Ганна Anne | Аня Anya Annushka
        Անուշ Anush Anoush
        Ապրես Apres
        Առաքել Arakel Аракел
        Արա Ara Ара
        Արամ Aram Арам
        Արամայիս Aramais Арамаис
        Արայիկ Arayik Араик
        Արարատ Ararat
        Արգամ Argam
        Արեն Aren
        Արթուր Artur Arthur Артур | Turik
        Արկադի Arkadi Arkady Аркадий
        Արման Arman Арман
        Արմեն Armen Армен | Armo
        Արմենակ Armenak
        Արմինե Armine Армине
        Արմենուհի Armenuhi Арменуи
        Արշակ Arshak Аршак
        Արշավիր Arshavir
        Արսեն Arsen Арсен Арсений
        Արտակ Artak
        Արտաշես Artashes
        Արտավազդ Artavazd
        Արտյոմ Artyom Artem Артём Артем Арцём
        Աշոտ Ashot Ашот Achot | Ashotik
        Ավագ Avag
        Ավետիք Avetik Аветик
        Ավետիս Avetis Avedis
        Բագրատ Bagrat Pakrad
        Բաբկեն Babken
        Բեգլար Beglar
        Բենիամին Beniamin Benyamin Вениамин Benjamin
        Բենիկ Benik
        Բորիս Boris
        Գագիկ Gagik Гагик | Gago Gaga
        Գառնիկ Garnik Karnik
        Գարեգին Garegin Карекин
        Գայանե Gayane
        Գեղամ Gegham Гегам
        Գեորգի Georgi Georgy Георгий Giorgi George Georgios Giorgos Yorgos Юрий Heorhii | Жора Zhora Goga Gia Gio
        Գևորգ Gevorg Геворг Геворк Kevork Gevorq Georg | Georgi Георгий Gevo Gev
        Գոռ Gor
        Գուրգեն Gurgen Gourgen
        Գրիգոր Grigor Krikor Григор Գրիգորի Grigori Grigory Григорий Hryhorii Рыгор | Grisha Гриша Gricha
        Գնել Gnel
        Դավիթ Davit David Давид Tavit Davut Davud Dawud | Dato Dav
        Դերենիկ Derenik
        Դիանա Diana
        Դմիտրի Dmitri Dmitry Дмитрий Dmytro Дзмітрый | Дима Dima Mitya
        Եղիա Yeghia Yegia Егия Elijah Илья Ilya Eliyahu
        Եղիշե Yeghishe Егише
        Ենոք Yenok Enok
        Երեմ Yerem Eremia
        Երվանդ Yervand Ервант Yervant
        Զավեն Zaven
        Զարուհի Zaruhi Заруи
        Զորիկ Zorik
        Էդգար Edgar
        Էդիկ Edik
        Էդուարդ Eduard Edward Эдуард Edouard | Edo Edik Эдик Edi
        Էլեն Elen
        Ելենա Elena Елена Olena Олена Helena Алена Yelena Alena | Лена Lena
        Էլիզա Eliza
        Էմիլ Emil Emile
        Էմմա Emma
        Էրիկ Erik Eric
        Թադևոս Tadevos Thaddeus Фаддей
        Թամար Tamar Tamara
        Թաթուլ Tatul
        Թովմաս Tovmas Thomas Foma Фома Toma
        Թորոս Toros
        Իգոր Igor Ihor
        Իսահակ Isahak Isaac Исаак Yitzhak Ishaq
        Իսրայել Israyel Israel
        Իրինա Irina Iryna | Ира
        Լալա Lala
        Լարիսա Larisa
        Լևոն Levon Leon Левон | Lyova Лёва Лева
        Լեոնիդ Leonid Leanid | Лёня
        Լիա Lia
        Լիլիթ Lilit
        Լիպարիտ Liparit
        Լյուդմիլա Lyudmila Ludmila | Люда Luda
        Խաչատուր Khachatur Khatchadour Хачатур | Khacho Khachik Хачик
        Խաչիկ Khachik Хачик Khatchig
        Խորեն Khoren
        Կամո Kamo
        Կարապետ Karapet Garabed Карапет | Karo
        Կարեն Karen Карен
        Կարինե Karine Карине
        Կարլեն Karlen
        Կիմ Kim
        Կոլյա Kolya
        Կորյուն Koryun
        Կոստան Kostan
        Կոնստանտին Konstantin Constantin Костянтин Канстанцін Konstantinos | Костя Kostya
        Հակոբ Hakob Akop Акоп Hagop Yakob Yakov Jacob Яков Yaakov Yaqub Якуб James Yacoub | Hako
        Համազասպ Hamazasp Амазасп
        Համբարձում Hambardzum Амбарцум Hampartsoum | Hambo Hambik
        Համլետ Hamlet Гамлет Amlet
        Հայկ Hayk Айк Гайк Haik
        Հայկազ Haykaz Айказ
        Հայրապետ Hayrapet Айрапет
        Հարություն Harutyun Арутюн Haroutiun Artin Harutiun | Harut Арут Garut Гарут Haro
        Հասմիկ Hasmik Асмик
        Հենրիկ Henrik Генрик Генри Henry
        Հերմինե Hermine Эрмине
        Հմայակ Hmayak Амаяк
        Հովակիմ Hovakim Овакем Joachim
        Հովհաննես Hovhannes Ованес Оганес Ohannes Hovannes Ohanes Johannes | Hovik Овик Hovo Vano Ono
        Հովիկ Hovik Овик
        Հովսեփ Hovsep Овсеп Hovsepi Joseph Иосиф Yusuf Юсиф Yosef Yousef יוסף یوسف Осип Jauseph Giuseppe José | Osik
        Հրաչ Hrach Грач Рач Hratch
        Հրաչյա Hrachya Грачья Рачья Hratchia Hraçya
        Հրանտ Hrant Грант Hrand Qrant
        Հրահատ Hrahat Граат
        Հռիփսիմե Hripsime Рипсиме Рипсимэ | Hripo
        Ղազար Ghazar Казар Лазарь Lazar Lazarus
        Ղևոնդ Ghevond Гевонд Левонд
        Ղուկաս Ghukas Гукас Лука Luke Lukas
        Մալխաս Malkhas
        Մամիկոն Mamikon
        Մանասե Manase
        Մանե Mane
        Մանվել Manvel Manuel | Mano Manvelik
        Մանուկ Manuk
        Մանուշակ Manushak
        Մարատ Marat
        Մարգար Margar Markar
        Մարինե Marine Marina
        Մարիամ Mariam Maryam Miriam Мариам
        Մարիա Maria Mariya Мария Мар'я Mary Marie | Маша Masha
        Մարտին Martin
        Մարտիրոս Martiros Mardiros
        Մաքսիմ Maksim Maxim Максим Максім
        Մելիք Melik
        Մելքոն Melkon
        Մելսիկ Melsik
        Մեխակ Mekhak
        Մեսրոպ Mesrop Месроп Mesrob
        Մերուժան Meruzhan Merujan
        Մինաս Minas
        Միհրան Mihran Мигран Миран
        Միխայիլ Mikhail Михаил Mikhailo Михайло Mykhailo Michael Міхаіл Michel Mikael Mikayil Mikail | Миша Misha
        Միքայել Mikayel Микаел Mikael Michael Михаил Mikail | Миша Misha
        Միշա Misha Миша
        Միսակ Misak
        Մկրտիչ Mkrtich Мкртич Mgrdich | Mko Mkrt Mgo
        Մհեր Mher Мгер
        Մնացական Mnatsakan Мнацакан
        Մովսես Movses Мовсес Moses Моисей Moshe Musa Муса
        Մուշեղ Mushegh Мушег
        Մուրադ Murad Мурад Mourad Murat
        Յուրի Yuri Yury Юрий Юрій Youri | Yura Юра Юрик Yurik
        Նահապետ Nahapet Наапет
        Նաիրի Nairi
        Նաիրա Naira
        Նապոլեոն Napoleon
        Նատաշա Natasha
        Նատալյա Natalya Nataliya Наталья Наталія | Наташа Natasha
        Նարեկ Narek
        Նարինե Narine
        Ներսես Nerses
        Նիկողոս Nikoghos Nigoghos Никогос
        Նիկոլայ Nikolay Nikolai Николай Mykola Микола Мікалай Nicholas Nikola Nicolas Nikolaos Nikoloz | Kolya Коля
        Նշան Nshan Nishan
        Նորայր Norayr Нораир
        Նորիկ Norik
        Նունե Nune
        Նվեր Nver
        Շահեն Shahen Шаген Шаэн
        Շավարշ Shavarsh
        Շամիր Shamir
        Շիրակ Shirak
        Շուշան Shushan Сусанна Susanna
        Ոսկան Voskan
        Ոսկանապատ Voskanapat
        Ռազմիկ Razmik
        Ռաֆայել Rafayel Rafael Raphael Рафаэль | Rafo Rafik Рафик
        Ռաֆիկ Rafik Rafiq
        Ռիտա Rita
        Ռոբերտ Robert | Rob Robo
        Ռոբիկ Robik
        Ռոզա Roza Rosa
        Ռոման Roman
        Ռոմիկ Romik
        Ռուբեն Ruben Rouben Reuben | Rubo Rubik Рубик
        Ռուբիկ Rubik
        Ռուդիկ Rudik
        Ռուզաննա Ruzanna
        Ռուստամ Rustam
        Սահակ Sahak Саак Sahag
        Սամվել Samvel Самвел Samuel Самуил Shmuel | Samo Samvo
        Սանասար Sanasar
        Սարգիս Sargis Саркис Sarkis Sergius Саргис | Sako Sargo Serj Serge
        Սարո Saro
        Սասուն Sasun Sassoun
        Սեդա Seda
        Սեդրակ Sedrak
        Սեյրան Seyran Сейран
        Սեպուհ Sepuh Sebouh
        Սերգեյ Sergey Sergei Сергей Serhii Сергій Siarhei Сяргей Serge | Серёжа Seryozha Серж Serj
        Սերժ Serzh Serj Serge
        Սերժիկ Serzhik
        Սերյոժա Seryozha Серёжа Сережа
        Սիմոն Simon Semyon Семён Симон Shimon Сымон | Syoma
        Սիրանուշ Siranush
        Սլավիկ Slavik
        Սմբատ Smbat Sempad
        Սոկրատ Sokrat
        Սոնա Sona
        Սոս Sos
        Սոֆյա Sofya Sofia Софья Софія
        Սպարտակ Spartak
        Ստեփան Stepan Степан Stephen Stefan Steven Stepane Сцяпан | Styopa Стёпа Степа
        Ստյոպա Styopa Стёпа
        Սուսաննա Susanna Сусанна
        Սուրեն Suren Souren | Suro Surik Сурик
        Սուրիկ Surik
        Սուքիաս Sukias
        Վազգեն Vazgen Wasgen | Vazo
        Վալերի Valeri Valery Валерий Валерій Valerii | Valera Валера
        Վալոդյա Valodya Volodya
        Վահագն Vahagn Ваагн Vahakn
        Վահան Vahan Ваган Ваан
        Վահե Vahe Ваге Ваэ
        Վահրամ Vahram Ваграм Vaqram Ваһрам
        Վաղարշակ Vagharshak Вагаршак
        Վաղինակ Vaghinak Вагинак
        Վանիկ Vanik
        Վանյա Vanya
        Վաչագան Vachagan
        Վաչե Vache
        Վաչիկ Vachik
        Վասիլ Vasil Vasili Vasily Василий Василь Vasyl Vasilis Basil | Вася Vasya Vaso
        Վարազդատ Varazdat
        Վարդան Vardan Vartan | Vardo Vardanik
        Վարդգես Vardges
        Վարդևան Vardevan
        Վարդուհի Varduhi Вардуи
        Վարսենիկ Varsenik
        Վարուժան Varuzhan Varoujan
        Վիգեն Vigen Vicken
        Վիկտոր Viktor Victor Віктор | Витя
        Վիկտորյա Viktoria Victoria
        Վիլեն Vilen
        Վիտալի Vitali Vitaly Виталий Віталій | Витя
        Վլադիմիր Vladimir Владимир Volodymyr Володимир Уладзімір | Vova Вова Volodya Володя Valodya Vlad
        Վլադիկ Vladik
        Վլադիսլավ Vladislav Владислав | Vlad Slava
        Վյաչեսլավ Vyacheslav Вячеслав Viacheslav Вячаслаў | Slava Slavik
        Վոլոդյա Volodya
        Վռամ Vram
        Տաթև Tatev
        Տարոն Taron
        Տիգրան Tigran Dikran Тигран | Tiko Tigo
        Տիրան Tiran
        Տրդատ Trdat
        Ցոլակ Tsolak
        Փայլակ Paylak
        Փառանձեմ Parandzem
        Փիրուզա Piruza
        Պարգև Pargev Barkev
        Պարույր Paruyr Паруйр Baruyr
        Պավել Pavel Павел Pavlo Павло Paul Павал
        Պետիկ Petik
        Պետրոս Petros Bedros Peter Pyotr Пётр Петр Petro Butrus Pierre Petre | Petik Петя
        Պողոս Poghos Boghos Погос Paulos
        Ջահան Jahan
        Ջանիկ Janik
        Ջուլիետա Julieta
        Ռաչիկ Rachik
        Քաջիկ Kajik
        Քերամ Kyaram
        Քրիստինե Kristine Christine Кристина Kristina
        Օլգա Olga Olha Ольга Вольга | Оля Olya
        Օլեգ Oleg Oleh Олег Алег
        Օհան Ohan
        Օնիկ Onik
        Օտարի Otari Otar
        Ֆելիքս Feliks Felix
        Ֆրունզե Frunze
        Ֆրունզիկ Frunzik
        """;
}
