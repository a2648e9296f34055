"""Towns that need no other word to be known as such: prefectures, large towns, the neighbours'.

Those that are words or first names too (« Tours », « Laval », « Nancy ») stand here all the same:
at the start of a sentence « A Nancy » is never the verb.
"""

from generator.language.french.wordlist import wordlist

TOWNS = sorted(
    wordlist(
        """
        Agen Aix Ajaccio Albi Alençon Amiens Angers Angoulême Annecy Annemasse Antibes Arles Arras
        Auch Aurillac Auxerre Avignon Bastia Bayonne Beauvais Belfort Besançon Béziers Bezons Blois
        Bobigny Bordeaux Boulogne Bourges Brest Caen Cahors Calais Cambrai Cannes Carcassonne
        Cayenne Cergy Chartres Châteauroux Châtellerault Chaumont Cherbourg Cholet Colmar Compiègne
        Créteil Digne Dijon Douai Dunkerque Épinal Évreux Évry Foix Gap Grenoble Guéret
        Laon Laval Lens Libourne Lille Limoges Lons Lorient Lyon Mâcon Mamoudzou Marseille Maubeuge
        Meaux Melun Mende Metz Montauban Montluçon Montpellier Montreuil Moulins Mulhouse Nancy
        Nanterre Nantes Narbonne Nevers Nice Nîmes Niort Nouméa Orléans Paris Pau Périgueux
        Perpignan Poitiers Pontoise Privas Quimper Reims Rennes Roanne Rodez Roubaix Rouen Sarcelles
        Sedan Strasbourg Tarbes Thionville Toulon Toulouse Tourcoing Tours Troyes Tulle Valence
        Valenciennes Vannes Verdun Versailles Vesoul Vichy Villeurbanne Villejuif
        Amsterdam Anvers Athènes Barcelone Bâle Berlin Berne Bruges Bruxelles Charleroi Cologne
        Genève Gand Lausanne Liège Lisbonne Londres Luxembourg Madrid Milan Monaco Montréal Mons
        Moscou Munich Namur Prague Québec Rome Sarrebruck Sarreguemines Turin Varsovie Vienne Zurich
        """
    )
)
