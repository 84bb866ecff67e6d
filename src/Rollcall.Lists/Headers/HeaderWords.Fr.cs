namespace Rollcall.Lists;

internal static partial class HeaderWords
{
    private const string French = """
        row_ref: n d enreg; n d enregistrement; numero d enregistrement; no d enreg; reference; réf; n de dossier; no de dossier; numéro de dossier; n de demande; matricule de liste
        number: n; no; n°; numéro; n d ordre; no d ordre; numéro d ordre
        row_action: action; modification
        claim: statut; état; situation; sort
        full_name: nom et prénom; nom et prénoms; nom prénom; prénom et nom; nom complet; nom prénoms; prénoms et nom; noms et prénoms
        family_name: nom; nom de famille; patronyme
        given_names: prénom; prénoms
        father_name: nom du père; prénom du père; père; fils de; filiation; nom patronymique
        mother_name: nom de la mère; mère; prénom de la mère
        name_latin: nom en latin; nom latin; translittération; nom en caractères latins
        aliases: alias; surnom; dit; autres noms; nom de guerre
        sex: sexe; genre
        birth_date: date de naissance; né le; née le; né e le; naissance; année de naissance; ddn; né; date de naissance ou âge; né en
        birth_place: lieu de naissance; né à; originaire de; domicile; lieu de résidence; provenance; adresse; ville d origine
        age: âge
        age_as_of: âge au; âge à la date
        citizenship: nationalité; citoyenneté
        power: puissance; puissance d origine
        category: catégorie; type
        rank: grade; rang; grade militaire
        unit: unité; unité militaire; régiment; formation
        service_no: matricule; numéro matricule; n matricule; no matricule; numéro de service; numéro personnel; livret militaire
        document: pièce d identité; document; papiers; pièce
        other_id: n passeport; passeport; no de passeport; carte d identité
        capture_date: date de capture; capturé le; date d arrestation; arrêté le; capture; date de détention; détenu depuis; capturé ou dernières nouvelles le
        capture_place: lieu de capture; capturé à; lieu d arrestation
        last_seen_date: dernières nouvelles; dernières nouvelles le; date de disparition; disparu le; dernier contact; vu pour la dernière fois le; disparu depuis; date du dernier contact
        last_seen_place: lieu de disparition; disparu à; vu pour la dernière fois à; dernier lieu connu; dernière localisation
        place: à; lieu; où; endroit
        date: le; date
        circumstances: circonstances
        held: lieu de détention; détenu à; lieu d internement; camp; prison
        prisoner_no: n de prisonnier; numéro de prisonnier; n de détenu; numéro d internement
        health_code: santé; état de santé
        event: événement
        event_date: date de l événement; date de libération; libéré le; date de remise; rapatrié le; date de rapatriement; remis le
        death_date: date de décès; date du décès; décédé le; mort le
        death_place: lieu de décès; lieu du décès; décédé à
        burial_place: lieu d inhumation; lieu de sépulture; inhumé à
        legal_status: statut juridique
        kin_name: proche; proches; parent; personne à contacter; demandeur
        kin_relation: lien de parenté; parenté
        kin_address: contact; téléphone; coordonnées; adresse du proche
        marks: signes particuliers; signes distinctifs
        photo_ref: photo; photographie
        source: source
        source_date: date de la source; signalé le; publié le; date de visite; visité le; date d information
        note: remarque; remarques; observations; commentaire; note; notes; divers
        """;
}
