"""First names that one gender bears, for what agrees with a person named without « Mme »."""

from generator.language.french.wordlist import wordlist
from generator.language.terms import Gender

# The most frequent ones in France; « Camille », « Claude », « Dominique » are nobody's gender.
FEMININE = wordlist("""
Adeline Adèle Agathe Agnès Alexandra Alexia Alice Alicia Aline Amandine Amélie Anaïs Angèle
Angélique Anita Anna Anne Annick Annie Apolline Ariane Arlette Armelle Assia Astrid Audrey
Aurélie Aurore Axelle Bénédicte Bernadette Bérénice Béatrice Blandine Brigitte Capucine Carine
Carla Carole Caroline Catherine Cécile Céline Chantal Charlène Charlotte Chloé Christelle
Christiane Christine Claire Clara Clarisse Claudette Claudia Claudine Clémence Clémentine
Clotilde Colette Coralie Corinne Coraline Cynthia Danièle Danielle Delphine Denise Diane
Dorothée Édith Edwige Élisabeth Éliane Élise Élodie Éloïse Elsa Emma Émilie Emmanuelle Esther
Estelle Eugénie Eva Ève Évelyne Fabienne Fanny Farida Fatima Faustine Flavie Florence Françoise
Gabrielle Gaëlle Geneviève Georgette Géraldine Germaine Ghislaine Gilberte Ginette Gisèle
Gwenaëlle Gwendoline Hélène Héloïse Henriette Hortense Huguette Inès Ingrid Irène Isabelle
Jacqueline Jeanne Jeannine Jennifer Jessica Joëlle Josée Joséphine Josette Josiane Judith Julia
Julie Juliette Justine Karima Karine Katia Khadija Lætitia Laura Laure Laurence Laurie Léa Leïla
Léna Léonie Liliane Lina Linda Lisa Lise Lola Louise Lucie Lucienne Lucile Ludivine Lydia Lydie
Madeleine Magali Malika Manon Margaux Margot Marguerite Marianne Marie Marielle Marine Marion
Marjorie Marlène Marthe Martine Maryse Maryline Mathilde Maud Mélanie Mélissa Michèle Micheline
Mireille Monique Morgane Muriel Myriam Nabila Nadège Nadia Nadine Naïma Natacha Nathalie Nelly
Nicole Nina Ninon Noémie Nora Odette Odile Olga Olivia Oriane Ophélie Pascale Patricia Paulette
Pauline Perrine Rachel Raphaëlle Régine Renée Romane Rosalie Roselyne Roxane Sabine Sabrina
Salomé Samia Sandra Sandrine Sarah Ségolène Séverine Simone Solange Solène Solveig Sonia Sophie
Stéphanie Suzanne Sylvie Sylviane Tatiana Thérèse Tiphaine Valentine Valérie Vanessa Véronique
Victoria Vinciane Violaine Violette Virginie Viviane Yasmina Yolande Yvette Yvonne Zineb Zoé
""")
MASCULINE = wordlist("""
Abdel Adrien Ahmed Alain Albert Alexandre Alexis Alfred Ali Amaury Anatole André Antoine Antonin
Armand Arnaud Arthur Aubin Auguste Augustin Aurélien Bastien Baptiste Benjamin Benoît Bernard
Bertrand Bilal Boris Bruno Cédric Charles Christian Christophe Clément Corentin Cyril Damien
Daniel David Denis Didier Édouard Éloi Émile Emmanuel Enzo Éric Erwan Étienne Eugène Fabien
Fabrice Félix Fernand Florent Florian Franck François Frédéric Gabriel Gaëtan Gaspard
Gaston Gauthier Georges Gérald Gérard Germain Ghislain Gilbert Gilles Grégoire Grégory Guillaume
Gustave Guy Hamid Hamza Hector Henri Hervé Hubert Hugo Hugues Ibrahim Ismaël Jacques Jean
Jérémie Jérémy Jérôme Joachim Joël Johan Jonathan Joseph Jules Julien Karim Laurent Léo Léon
Léonard Loïc Louis Luc Lucas Lucien Ludovic Malik Marc Marcel Marius Martial Martin Mathias
Mathieu Mathis Matthieu Matthias Maurice Max Maxence Maxime Mehdi Michaël Michel Mickaël Mohamed
Mohammed Mourad Nathan Nicolas Noël Norbert Octave Olivier Omar Oscar Pascal Patrice Patrick
Paul Philippe Pierre Pierrick Quentin Rachid Raoul Raphaël Raymond Régis Rémi Rémy Renaud René
Richard Robert Robin Rodolphe Rodrigue Roger Roland Romain Romuald Ronan Samir Samuel Sébastien
Serge Simon Stéphane Sylvain Tanguy Théo Théodore Thibault Thibaut Thierry Thomas Tristan Ulysse
Valentin Victor Vincent Vivien Walter Wilfried William Xavier Yacine Yann Yohan Youssef
Yvan Yves Yvon
""")


def gender(name: str) -> Gender | None:
    """Return the gender that the first name of a full name tells: « Anne-Sophie Roy » is hers."""
    first = name.split()[0].split("-")[0]
    if first in FEMININE:
        return "f"
    return "m" if first in MASCULINE else None
