namespace Rollcall.Names;

internal static partial class GivenNames
{
    public const string Others = """
        Alexei Алексей Oleksii Олексій Аляксей | Лёша Alyosha
        Alla
        Alina Алина
        Anastasia Анастасия | Настя
        Anatoly Анатолий Анатолій
        Andrei Андрей Andrii Андрій Andrew Андрэй André Andreas
        Anton Антон Anthony Антоній Antonio
        Bogdan Богдан Bohdan
        Valentina Валентина
        Valentin Валентин
        Vera Вера
        Vadim Вадим
        Galina Галина Halyna
        Gennady Геннадий Геннадій
        Daniil Даниил Daniel Данило Danylo דניאל
        Denis Денис Dzianis
        Evgeny Евгений Yevhen Євген Eugene Яўген Yevgeny | Женя Zhenya
        Egor Егор Yegor
        Ekaterina Екатерина Kateryna Catherine Катерина Katharina | Катя
        Ivan Иван Іван Іван John Jan Jean Juan Ioann Giovanni | Ваня Vanya Vano
        Kirill Кирилл Кирило Cyril
        Ksenia Ксения
        Lev Лев Leo
        Nadezhda Надежда Надія
        Nikita Никита Микита Mikita
        Oksana Оксана
        Pavel Павел Павло Paul
        Svetlana Светлана Світлана
        Stanislav Станислав
        Tatiana Татьяна Тетяна Таццяна | Таня
        Timofey Тимофей Timothy
        Fyodor Фёдор Федор Theodore Fedir Федір
        Yulia Юлия Юлія Julia
        Yaroslav Ярослав
        Zurab Зураб
        Giga
        Irakli Ираклий Heraclius
        Koba
        Levan Леван
        Malkhaz
        Manana
        Merab Мераб
        Avtandil Автандил | Avto
        Nodar Нодар
        Revaz Реваз | Rezo
        Shalva Шалва
        Shota Шота
        Tengiz Тенгиз
        Tornike Торнике
        Vakhtang Вахтанг | Vakho
        Zviad Звиад
        Saddam صدام
        Osama Usama أسامة
        Tariq طارق Tarik
        Faisal فيصل
        Waseem وسيم
        Maher ماهر
        Bashar بشار
        Hafez حافظ
        Ayman أيمن
        Mohsen محسن
        Saleh صالح
        Salim Salem سالم
        Nasser ناصر
        Ghassan غسان
        Joshua Yehoshua יהושע
        Matthew Matthias Матвей מתיו
        Mark Marcus
        Peter Пётр
        Philip Филипп
        William
        Charles Karl Carlos
        Francis François Francisco Franz Francesco
        Frederick Friedrich Fryderyk
        Henry Henri Heinrich
        Louis Luis Ludwig
        Richard
        Avraham Abraham אברהם
        Dimitrios Dimitris
        Christos
        Panagiotis
        Eleni Helen Helena
        """;
}
