package io.fanfare.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a people file that Fanfare knows, with the heads that Dutch, Danish, German, French and English exports give them. */
public enum Field {
    EMPLOYEE_ID(
            "employee id, employee number, employee no, personnel number, staff id, personeelsnummer, medewerkernummer,"
                    + " medewerker id, medarbejdernummer, medarbejder id, medarbejdernr, lonnummer, personalnummer,"
                    + " mitarbeiternummer, mitarbeiter id, matricule, numero d employe, id"),
    FIRST_NAME("first name, given name, forename, voornaam, roepnaam, fornavn, vorname, prenom"),
    LAST_NAME("last name, surname, family name, achternaam, efternavn, nachname, familienname, nom, nom de famille"),
    EMAIL("email, e mail, mail, email address, e mail address, e mailadres, emailadres, mailadres, e mailadresse,"
            + " emailadresse, mailadresse, e mail adresse, email adresse, courriel, adresse e mail, adresse mail,"
            + " adresse electronique"),
    DEPARTMENT("department, afdeling, afdeling naam, afdelingsnavn, abteilung, departement, service"),
    LANGUAGE("language, taal, voorkeurstaal, sprog, sprache, langue"),
    COUNTRY("country, land, landcode, landekode, landercode, pays, country code, code pays"),
    TIME_ZONE("time zone, timezone, tijdzone, tidszone, zeitzone, fuseau horaire"),
    TOPICS("topics, interests, onderwerpen, themas, emner, interesser, themen, interessen, sujets, themes"),
    COHORT("cohort, cohorte, groep, kohorte"),
    PERSONA("persona, buyer persona, doelgroep, malgruppe, zielgruppe, public cible"),
    EXECUTIVE("executive, directie, directielid, direktion, geschaftsleitung, direction"),
    HIRED_ON("hired on, hire date, start date, in dienst, datum in dienst, indiensttreding, ansat, ansat dato,"
            + " ansaettelsesdato, eintritt, eintrittsdatum, date d embauche, embauche, date d entree"),
    LEFT_ON("left on, leave date, end date, uit dienst, datum uit dienst, uitdiensttreding, fratradt,"
            + " fratraedelsesdato, austritt, austrittsdatum, date de depart, date de sortie");

    private final Set<String> heads;

    Field(String heads) {
        this.heads = Set.copyOf(List.of(heads.split(", ")));
    }

    /** The name in {@code ?map=}, in replies and in Fanfare's own files: {@code employee_id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that label. */
    public static Optional<Field> labelled(String label) {
        return Stream.of(values())
                .filter(field -> field.label().equals(label.strip()))
                .findFirst();
    }

    /** The field that a column of that head holds, by the known names. */
    static Optional<Field> headed(String head) {
        var plain = plain(head);
        return Stream.of(values()).filter(field -> field.heads.contains(plain)).findFirst();
    }

    /** Letters and digits alone, without case and accents: so that "E-mailadres", "e_mailadres" and "E MAILADRES" are one. */
    static String plain(String head) {
        return Normalizer.normalize(
                        head.strip().toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
