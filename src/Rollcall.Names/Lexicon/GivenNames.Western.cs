namespace Rollcall.Names;

internal static partial class GivenNames
{
    public const string Western = """
        Alfred Alfredo | Alf
        Andrea
        Arnold Arnaud Arnaldo
        Barbara Varvara Варвара | Barb
        Bernard Bernhard Bernardo | Bernie
        Christian Cristian Christiaan
        Christopher Christoph Christophe Cristóbal Kristof | Chris Kit
        Claude Claudio Claudius
        Dominic Dominique Domenico Domingo | Dom
        Donald | Don Donny
        Douglas | Doug
        Edmond Edmund Edmundo
        Elizabeth Elisabeth Elisaveta Елизавета Elisheva אלישבע Isabel Élisabeth | Liz Lisa Beth Betty Betsy Elsa Liza
        Ernest Ernst Ernesto | Ernie
        Esther Ester אסתר
        Eva Eve Ева חוה Hava Chava
        Gerald Gerard Gerhard Gérard Gerardo | Gerry Jerry
        Harold Harald
        Herbert Heribert | Herb
        Hugo Hugh Ugo
        Jeffrey Geoffrey Gottfried | Jeff Geoff
        Jeremiah Jeremy Yirmiyahu ירמיהו Иеремия
        Jerome Hieronymus Jérôme Girolamo
        Jonathan Yonatan יונתן Ионафан | Jon Yoni Nathan
        Kenneth | Ken Kenny
        Lawrence Laurence Laurent Lorenzo Lorenz Lars Лаврентий Lavrenti | Larry
        Leonard Leonardo Leonhard Léonard | Len Lenny
        Margaret Margarita Маргарита Marguerite Margarethe Margit | Maggie Meg Peggy Greta
        Maurice Moritz Maurizio Mauricio
        Nathaniel Natan Nathanael נתנאל
        Oscar Oskar Óscar
        Patrick Patrizio Patricio Patrice | Pat Paddy
        Rachel Rahel רחל Raquel Рахиль
        Ralph Raoul Raúl
        Raymond Raimund Ramón Raimondo | Ray
        Rebecca Rivka רבקה Ревекка | Becky
        Roger Rüdiger Ruggero Rogelio
        Roland Orlando Rolando
        Ronald Reinhold Ronaldo Reynaldo | Ron Ronnie
        Rudolf Rodolfo Rudolph Rodolphe | Rudy Rudi Rolf
        Sarah Sara Сарра שרה Sarai
        Sebastian Sébastien Sebastiano Bastian
        Susan Suzanne Shoshana שושנה | Sue
        Theodor Teodor Teodoro | Theo
        Vincent Vincenzo Vicente Vinzenz | Vince
        Walter Gualtiero Gauthier | Walt
        Xavier Javier Saverio
        Zachary Zacharias Zechariah Захар Захария Zakaria זכריה | Zach Zack
        Ze'ev זאב Zeev
        """;
}
