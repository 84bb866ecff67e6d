using static Rollcall.Lists.Column;
using Does = Rollcall.Lists.RowAction;
using Says = Rollcall.Lists.Claim;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Thirty-odd entries of invented persons in eight languages: every section of the report has something to show.</summary>
internal static class SmallOutcome
{
    public static readonly RunFacts Run = new("0.1.0", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), ["--threshold 0.95", "--threads 2"]);

    public static Outcome Make() => Lists().Outcome();

    public static InventedLists Lists()
    {
        var lists = new InventedLists();
        lists.List("north_seek_1.csv", "North", "north_seek", 1, Says.WeSeek, "CSV", "utf-8", "hy");
        lists.Add(1, "Hakob Ashoti Vardanyan", "N-1", Does.Add, (FamilyName, "Վարդանյան"), (GivenNames, "Հակոբ"), (FatherName, "Աշոտի"), (BirthDate, "03.04.1999"), (BirthPlace, "Լեռնաշեն"), (LastSeenDate, "12.11.2020"), (LastSeenPlace, "Կամրջի մոտ"));
        lists.Add(2, "Hayk Ashoti Vardanyan", "N-2", Does.Add, (FamilyName, "Վարդանյան"), (GivenNames, "Հայկ"), (FatherName, "Աշոտի"), (BirthDate, "17.09.2001"), (BirthPlace, "Լեռնաշեն"));
        lists.Add(3, "Narek Gevorgi Sahakyan", "N-3", Does.Add, (FamilyName, "Սահակյան"), (GivenNames, "Նարեկ"), (FatherName, "Գևորգի"), (BirthDate, "1998"));
        lists.OutOfForce(lists.Add(4, "Aram Petrosyan", "N-4", Does.Add, (FamilyName, "Պետրոսյան"), (GivenNames, "Արամ"), (BirthDate, "21.01.1990")));
        lists.OutOfForce(lists.Add(5, "Lilit Grigoryan", "N-5", Does.Add, (FamilyName, "Գրիգորյան"), (GivenNames, "Լիլիթ"), (BirthDate, "08.08.1995")));
        lists.List("north_seek_2.csv", "North", "north_seek", 2, Says.WeSeek, "CSV", "utf-8", "hy");
        lists.Add(4, null, "N-4", Does.Change, (FamilyName, "Պետրոսյան"), (GivenNames, "Արամ"), (FatherName, "Սուրենի"), (BirthDate, "21.01.1991"));
        lists.Add(5, null, "N-5", Does.Withdraw, (FamilyName, "Գրիգորյան"), (GivenNames, "Լիլիթ"));
        lists.Add(6, "Davit Beridze", "N-6", Does.Add, (FamilyName, "Բերիձե"), (GivenNames, "Դավիթ"));

        lists.List("north_hold.xlsx", "North", "north_hold", 1, Says.WeHold, "XLSX", null, "ru");
        lists.Add(7, "Rashad Elchin oglu Mammadov", "17", Does.Add, (FullName, "Мамедов Рашад Эльчин оглы"), (BirthDate, "14.02.1997"), (Rank, "рядовой"), (PrisonerNo, "П-0017"), (HeldPlace, "Пункт 2"), (CaptureDate, "15.11.2020"));
        lists.Add(8, "Kamran Aliyev", "18", Does.Add, (FullName, "Алиев Камран"), (BirthDate, "1996~"), (PrisonerNo, "П-0018"), (HeldPlace, "Пункт 2"));
        lists.Add(9, "Tural Huseynov", "19", Does.Add, (FullName, "Гусейнов Турал Намик оглы"), (BirthDate, "30.06.2000"), (HeldPlace, "Госпиталь"));

        lists.List("south_hold_1251.csv", "South", "south_hold", 1, Says.WeHold, "CSV", "windows-1251", "ru");
        lists.Add(1, null, "204", Does.Add, (FamilyName, "Варданян"), (GivenNames, "Акоп"), (FatherName, "Ашотович"), (BirthDate, "03.04.1999"), (HeldPlace, "Изолятор 1"), (CaptureDate, "13.11.2020"));
        lists.Add(3, null, "205", Does.Add, (FamilyName, "Саакян"), (GivenNames, "Нарек"), (FatherName, "Геворкович"), (BirthDate, "11.12.1998"), (HeldPlace, "Изолятор 1"));
        lists.Add(10, "Ivan Petrovich Kovalenko", "206", Does.Add, (FamilyName, "Коваленко"), (GivenNames, "Иван"), (FatherName, "Петрович"), (BirthDate, "01.05.1988"), (HeldPlace, "Изолятор 2"));
        lists.List("south_seek.csv", "South", "south_seek", 1, Says.WeSeek, "CSV", "utf-8", "az");
        lists.Add(7, null, "S/1", Does.Add, (FamilyName, "Məmmədov"), (GivenNames, "Rəşad"), (FatherName, "Elçin oğlu"), (BirthDate, "14.02.1997"), (BirthPlace, "Dağkənd"), (LastSeenDate, "14.11.2020"), (ServiceNo, "AZ-44120"));
        lists.Add(8, null, "S/2", Does.Add, (FamilyName, "Əliyev"), (GivenNames, "Kamran"), (FatherName, "Rauf oğlu"), (BirthDate, "05.05.1996"));
        lists.Add(11, null, "S/3", Does.Add, (FamilyName, "Əliyev"), (GivenNames, "Kənan"), (FatherName, "Rauf oğlu"), (BirthDate, "19.10.1998"));
        lists.Add(12, null, "S/4", Does.Add, (FamilyName, "Quliyev"), (GivenNames, "Vüqar"), (BirthDate, "03/04/1994"));
        lists.List("south_died.csv", "South", "south_died", 1, Says.Died, "CSV", "windows-1254", "az");
        lists.Add(9, null, "D-1", Does.Add, (FamilyName, "Hüseynov"), (GivenNames, "Tural"), (FatherName, "Namiq oğlu"), (BirthDate, "30.06.2000"), (DeathDate, "20.10.2020"));

        lists.List("east_seek.csv", "East", "east_seek", 1, Says.WeSeek, "CSV", "utf-8", "ka", "ar");
        lists.Add(6, null, "E1", Does.Add, (FamilyName, "ბერიძე"), (GivenNames, "დავით"), (BirthDate, "02.02.1992"));
        lists.Add(13, "Muhammad bin Salim al-Hasan", "E2", Does.Add, (FullName, "محمد بن سليم الحسن"), (BirthDate, "09.07.1993"), (BirthPlace, "الوادي"));
        lists.Add(14, "Reza Karimi Pour", "E3", Does.Add, (FullName, "رضا کریمی‌پور"), (BirthDate, "1991"));
        lists.Add(10, null, "E4", Does.Add, (FamilyName, "Коваленко"), (GivenNames, "Іван"), (FatherName, "Петрович"), (BirthDate, "01.05.1988"));

        lists.List("delegation.jsonl", "Delegation", "delegation", 1, Says.Unknown, "JSON Lines", null, "en", "fr");
        lists.Add(1, null, "V-1", Does.Add, (FullName, "Hakob Vardanyan"), (BirthDate, "1999"), (HeldPlace, "Site 1"), (EventDate, "02.12.2020"));
        lists.Add(13, null, "V-2", Does.Add, (FullName, "Mohamed Ben Salim El Hassan"), (BirthDate, "09.07.1993"));
        lists.Add(15, null, "V-3", Does.Add, (FullName, "Jean-François Lefèvre"), (BirthDate, "12.11.1979"));
        lists.Add(16, null, "V-4", Does.Add, (FullName, "John Smith"), (BirthDate, "24.12.1985"));
        lists.Add(17, null, "V-5", Does.Add, (FullName, "John Smith"), (BirthDate, "15.03.1971"));
        lists.List("delegation_returned.csv", "Delegation", "delegation_returned", 1, Says.Returned, "CSV", "utf-8", "en");
        lists.Add(4, null, "R-1", Does.Add, (FullName, "Aram Petrosyan"), (BirthDate, "21.01.1991"), (EventDate, "14.12.2020"));

        lists.Rejections.Add(new("south_seek.csv", 6, 5, "Row 5 names nobody and has no number. Please add a name, or take the row out.", ";;;Dağkənd;;"));
        lists.Rejections.Add(new("north_hold.xlsx", 9, 8, "Row 8 has 41 cells where the header has 7. Please check its quotes.", "19;\"Гусейнов;;;;"));
        return lists;
    }
}
