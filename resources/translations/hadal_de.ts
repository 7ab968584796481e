<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open location...</source>
        <translation>Ort ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Go to the place stored in a picture or a text file</source>
        <translation>Zum Ort gehen, der in einem Bild oder einer Textdatei steht</translation>
    </message>
    <message>
        <source>&amp;Save location as...</source>
        <translation>Ort &amp;speichern unter...</translation>
    </message>
    <message>
        <source>Keep the place in a file, for Hadal or Kalles Fraktaler</source>
        <translation>Den Ort in einer Datei ablegen, für Hadal oder Kalles Fraktaler</translation>
    </message>
    <message>
        <source>&amp;Export PNG...</source>
        <translation>PNG &amp;exportieren...</translation>
    </message>
    <message>
        <source>Write the picture in any size</source>
        <translation>Das Bild in beliebiger Größe schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave Hadal</source>
        <translation>Hadal verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Go back to the view before</source>
        <translation>Zur vorigen Ansicht zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder vorwärts gehen</translation>
    </message>
    <message>
        <source>&amp;Paste location</source>
        <translation>Ort &amp;einfügen</translation>
    </message>
    <message>
        <source>Go to the location on the clipboard</source>
        <translation>Zum Ort in der Zwischenablage gehen</translation>
    </message>
    <message>
        <source>&amp;Bookmark this view</source>
        <translation>&amp;Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Keep the view with its colours among the places</source>
        <translation>Die Ansicht mit ihren Farben bei den Orten ablegen</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>Ein&amp;stellungen...</translation>
    </message>
    <message>
        <source>Threads, memory, theme, language and more</source>
        <translation>Threads, Speicher, Design, Sprache und mehr</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Ganze Menge</translation>
    </message>
    <message>
        <source>Show all of the fractal</source>
        <translation>Das ganze Fraktal zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Closer, to the middle of the picture</source>
        <translation>Näher heran, zur Mitte des Bilds</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the picture counter-clockwise</source>
        <translation>Das Bild gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn the picture clockwise</source>
        <translation>Das Bild im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>&amp;Aufrecht</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>The picture and nothing else</source>
        <translation>Nur das Bild, sonst nichts</translation>
    </message>
    <message>
        <source>&amp;Meter</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>Figures over the picture: times, pixels reused, arithmetic</source>
        <translation>Zahlen über dem Bild: Zeiten, wiederverwendete Pixel, Arithmetik</translation>
    </message>
    <message>
        <source>&amp;Julia set of the middle</source>
        <translation>&amp;Julia-Menge der Mitte</translation>
    </message>
    <message>
        <source>Switch between the parameter plane and a Julia set</source>
        <translation>Zwischen Parameterebene und Julia-Menge wechseln</translation>
    </message>
    <message>
        <source>Julia set under the &amp;cursor</source>
        <translation>Julia-Menge unter dem &amp;Mauszeiger</translation>
    </message>
    <message>
        <source>See the Julia set of the point under the cursor; a click goes there</source>
        <translation>Die Julia-Menge des Punkts unter dem Mauszeiger sehen; ein Klick führt dorthin</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop rendering and keep what is there</source>
        <translation>Die Berechnung anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>Render &amp;again</source>
        <translation>&amp;Neu berechnen</translation>
    </message>
    <message>
        <source>Make this picture anew</source>
        <translation>Dieses Bild von Neuem berechnen</translation>
    </message>
    <message>
        <source>&amp;Verify this view</source>
        <translation>Ansicht &amp;prüfen</translation>
    </message>
    <message>
        <source>Compare pixels with direct iteration at full precision</source>
        <translation>Pixel mit direkter Iteration in voller Genauigkeit vergleichen</translation>
    </message>
    <message>
        <source>&amp;Nearest mini-set</source>
        <translation>&amp;Nächste Mini-Menge</translation>
    </message>
    <message>
        <source>Outline the small copy of the set in view, and offer to go there</source>
        <translation>Die kleine Kopie der Menge in der Ansicht umranden und anbieten, hinzugehen</translation>
    </message>
    <message>
        <source>&amp;Orbit of the point</source>
        <translation>&amp;Orbit des Punkts</translation>
    </message>
    <message>
        <source>Show where the point under the cursor goes, its period, and whether it escapes</source>
        <translation>Zeigen, wohin der Punkt unter dem Mauszeiger läuft, seine Periode und ob er entkommt</translation>
    </message>
    <message>
        <source>&amp;External ray and angle</source>
        <translation>&amp;Externer Strahl und Winkel</translation>
    </message>
    <message>
        <source>Show the ray from the point under the cursor to infinity, and its angle</source>
        <translation>Den Strahl vom Punkt unter dem Mauszeiger ins Unendliche und seinen Winkel zeigen</translation>
    </message>
    <message>
        <source>&amp;Nuclei and atom domains</source>
        <translation>&amp;Kerne und Atomdomänen</translation>
    </message>
    <message>
        <source>Mark the nuclei in view with their periods</source>
        <translation>Die Kerne in der Ansicht mit ihren Perioden markieren</translation>
    </message>
    <message>
        <source>Coordinate &amp;grid</source>
        <translation>Koordinaten&amp;gitter</translation>
    </message>
    <message>
        <source>Show lines of equal real and imaginary parts</source>
        <translation>Linien gleicher Real- und Imaginärteile zeigen</translation>
    </message>
    <message>
        <source>&amp;Commands...</source>
        <translation>&amp;Befehle...</translation>
    </message>
    <message>
        <source>Find a command by a part of its name</source>
        <translation>Einen Befehl anhand eines Teils seines Namens finden</translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation>&amp;Maus und Tasten</translation>
    </message>
    <message>
        <source>How to move about</source>
        <translation>Wie man sich bewegt</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>&amp;Tasten...</translation>
    </message>
    <message>
        <source>The keys of all commands, to be changed</source>
        <translation>Die Tasten aller Befehle, auch zum Ändern</translation>
    </message>
    <message>
        <source>&amp;About Hadal</source>
        <translation>Ü&amp;ber Hadal</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Was das hier ist</translation>
    </message>
    <message>
        <source>Frame the part of the picture of this shape: boxes and exports have it, too</source>
        <translation>Den Teil des Bildes in dieser Form umrahmen: Auch Rahmen zum Zoomen und Exporte haben sie</translation>
    </message>
    <message>
        <source>&amp;Copy location and picture</source>
        <translation>Ort und Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Put the location on the clipboard as text, and the picture with it</source>
        <translation>Den Ort als Text und das Bild in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Undo any rotation and stretch</source>
        <translation>Drehung und Streckung aufheben</translation>
    </message>
    <message>
        <source>Fi&amp;t colours</source>
        <translation>&amp;Farben anpassen</translation>
    </message>
    <message>
        <source>Set the density so that the picture goes once along the palette</source>
        <translation>Die Dichte so einstellen, dass das Bild einmal durch die Palette geht</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Mandelbrot</source>
        <translation>Mandelbrot</translation>
    </message>
    <message>
        <source>Multibrot 3</source>
        <translation>Multibrot 3</translation>
    </message>
    <message>
        <source>Multibrot 4</source>
        <translation>Multibrot 4</translation>
    </message>
    <message>
        <source>Multibrot 5</source>
        <translation>Multibrot 5</translation>
    </message>
    <message>
        <source>Multibrot 6</source>
        <translation>Multibrot 6</translation>
    </message>
    <message>
        <source>Multibrot 7</source>
        <translation>Multibrot 7</translation>
    </message>
    <message>
        <source>Multibrot 8</source>
        <translation>Multibrot 8</translation>
    </message>
    <message>
        <source>Burning Ship</source>
        <translation>Brennendes Schiff</translation>
    </message>
    <message>
        <source>Celtic</source>
        <translation>Keltisch</translation>
    </message>
    <message>
        <source>Buffalo</source>
        <translation>Büffel</translation>
    </message>
    <message>
        <source>Perpendicular Burning Ship</source>
        <translation>Senkrechtes Brennendes Schiff</translation>
    </message>
    <message>
        <source>perturbation</source>
        <translation>Störungsrechnung</translation>
    </message>
    <message>
        <source>double</source>
        <translation>doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>so verlangt</translation>
    </message>
    <message>
        <source>neighbouring pixels are so close that rounding in plain doubles would leave many counts in doubt</source>
        <translation>benachbarte Pixel liegen so nah beieinander, dass Rundung in einfachen Doubles viele Iterationszahlen im Zweifel ließe</translation>
    </message>
    <message>
        <source>neighbouring pixels are too close for plain doubles to tell apart</source>
        <translation>benachbarte Pixel liegen zu nah beieinander, um sie in einfachen Doubles zu unterscheiden</translation>
    </message>
    <message>
        <source>neighbouring pixels are far apart for double precision</source>
        <translation>benachbarte Pixel liegen für doppelte Genauigkeit weit genug auseinander</translation>
    </message>
    <message>
        <source>neighbouring pixels are at least two units in the last place apart</source>
        <translation>benachbarte Pixel liegen mindestens zwei Einheiten der letzten Stelle auseinander</translation>
    </message>
    <message>
        <source>Tricorn</source>
        <translation>Tricorn</translation>
    </message>
    <message>
        <source>Abyss</source>
        <translation>Abgrund</translation>
    </message>
    <message>
        <source>Twilight zone</source>
        <translation>Dämmerzone</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagune</translation>
    </message>
    <message>
        <source>Lanternfish</source>
        <translation>Laternenfisch</translation>
    </message>
    <message>
        <source>Hydrothermal vent</source>
        <translation>Hydrothermalquelle</translation>
    </message>
    <message>
        <source>Coral reef</source>
        <translation>Korallenriff</translation>
    </message>
    <message>
        <source>Kelp forest</source>
        <translation>Kelpwald</translation>
    </message>
    <message>
        <source>Mother-of-pearl</source>
        <translation>Perlmutt</translation>
    </message>
    <message>
        <source>Strait (colour-blind safe)</source>
        <translation>Meerenge (farbfehlsichtig)</translation>
    </message>
    <message>
        <source>Beacon (colour-blind safe)</source>
        <translation>Leuchtfeuer (farbfehlsichtig)</translation>
    </message>
    <message>
        <source>Shoal (colour-blind safe)</source>
        <translation>Untiefe (farbfehlsichtig)</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Hot (the recipe&apos;s figure)</source>
        <translation>Glühend (wie im Rezept)</translation>
    </message>
    <message>
        <source>The Mandelbrot set</source>
        <translation>Die Mandelbrot-Menge</translation>
    </message>
    <message>
        <source>All of it: the heart, the discs that sit on it, and the needle to the left.</source>
        <translation>Die ganze Menge: das Herz, die Scheiben an ihm und die Nadel zur Linken.</translation>
    </message>
    <message>
        <source>The Burning Ship</source>
        <translation>Das Brennende Schiff</translation>
    </message>
    <message>
        <source>Both parts made positive before each squaring. Turned upright, a ship in flames.</source>
        <translation>Beide Teile werden vor jedem Quadrieren positiv gemacht. Aufgerichtet: ein Schiff in Flammen.</translation>
    </message>
    <message>
        <source>The conjugate before each squaring: three corners instead of one heart.</source>
        <translation>Vor jedem Quadrieren konjugiert: drei Ecken statt eines Herzens.</translation>
    </message>
    <message>
        <source>Siegel disc</source>
        <translation>Siegel-Scheibe</translation>
    </message>
    <message>
        <source>A Julia set whose inside turns by the golden mean and never settles.</source>
        <translation>Eine Julia-Menge, deren Inneres sich nach dem Goldenen Schnitt dreht und nie zur Ruhe kommt.</translation>
    </message>
    <message>
        <source>Four hearts</source>
        <translation>Vier Herzen</translation>
    </message>
    <message>
        <source>Multibrot 4, z^4 + c: whatever the heart had once, it now has three times.</source>
        <translation>Multibrot 4, z^4 + c: Was das Herz einmal hatte, hat es nun dreimal.</translation>
    </message>
    <message>
        <source>Sea dragon</source>
        <translation>Seedrache</translation>
    </message>
    <message>
        <source>The Julia set of -0.8 + 0.156 i: spirals all along, and no inside.</source>
        <translation>Die Julia-Menge von -0.8 + 0.156 i: überall Spiralen und kein Inneres.</translation>
    </message>
    <message>
        <source>Douady rabbit</source>
        <translation>Douady-Kaninchen</translation>
    </message>
    <message>
        <source>The Julia set at the centre of the disc of period 3: two ears wherever three parts meet.</source>
        <translation>Die Julia-Menge im Zentrum der Scheibe der Periode 3: zwei Ohren, wo immer drei Teile sich treffen.</translation>
    </message>
    <message>
        <source>Embers</source>
        <translation>Glut</translation>
    </message>
    <message>
        <source>A Julia set of the Burning Ship, from the small ship on its bowsprit.</source>
        <translation>Eine Julia-Menge des Brennenden Schiffs, vom kleinen Schiff auf seinem Bugspriet.</translation>
    </message>
    <message>
        <source>Celtic knots</source>
        <translation>Keltische Knoten</translation>
    </message>
    <message>
        <source>Only the real part is made positive: knots of branches, and a heart among them.</source>
        <translation>Nur der Realteil wird positiv gemacht: Knoten aus Zweigen und ein Herz mitten darin.</translation>
    </message>
    <message>
        <source>Antennas</source>
        <translation>Antennen</translation>
    </message>
    <message>
        <source>Between the two hearts of Multibrot 3: every disc carries an antenna with small copies.</source>
        <translation>Zwischen den beiden Herzen von Multibrot 3: Jede Scheibe trägt eine Antenne mit kleinen Kopien.</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Inseln</translation>
    </message>
    <message>
        <source>Over the back of the Buffalo, where islands float in rows.</source>
        <translation>Über dem Rücken des Büffels, wo Inseln in Reihen treiben.</translation>
    </message>
    <message>
        <source>The armada</source>
        <translation>Die Armada</translation>
    </message>
    <message>
        <source>On the bowsprit of the Burning Ship sails a smaller one, with masts of its own.</source>
        <translation>Auf dem Bugspriet des Brennenden Schiffs segelt ein kleineres mit eigenen Masten.</translation>
    </message>
    <message>
        <source>Tricorn on the needle</source>
        <translation>Tricorn auf der Nadel</translation>
    </message>
    <message>
        <source>A small tricorn with threads at its corners, far out on the needle.</source>
        <translation>Ein kleiner Tricorn mit Fäden an den Ecken, weit draußen auf der Nadel.</translation>
    </message>
    <message>
        <source>Anglerfish</source>
        <translation>Anglerfisch</translation>
    </message>
    <message>
        <source>On the needle of the Perpendicular Burning Ship, with its bait out.</source>
        <translation>Auf der Nadel des Senkrechten Brennenden Schiffs, mit ausgelegtem Köder.</translation>
    </message>
    <message>
        <source>Castaway</source>
        <translation>Schiffbrüchiger</translation>
    </message>
    <message>
        <source>A copy of Multibrot 4 at the end of its needle, with threads of its own.</source>
        <translation>Eine Kopie von Multibrot 4 am Ende seiner Nadel, mit eigenen Fäden.</translation>
    </message>
    <message>
        <source>Triple spirals</source>
        <translation>Dreifache Spiralen</translation>
    </message>
    <message>
        <source>Where the disc of period 3 meets the heart, arms come in threes.</source>
        <translation>Wo die Scheibe der Periode 3 das Herz berührt, kommen die Arme zu dritt.</translation>
    </message>
    <message>
        <source>Elephant valley</source>
        <translation>Tal der Elefanten</translation>
    </message>
    <message>
        <source>At the notch of the heart: trunks in a row.</source>
        <translation>An der Kerbe des Herzens: Rüssel in einer Reihe.</translation>
    </message>
    <message>
        <source>Seahorse valley</source>
        <translation>Tal der Seepferdchen</translation>
    </message>
    <message>
        <source>Between the heart and the disc of period 2.</source>
        <translation>Zwischen dem Herzen und der Scheibe der Periode 2.</translation>
    </message>
    <message>
        <source>Double hooks</source>
        <translation>Doppelhaken</translation>
    </message>
    <message>
        <source>Seahorse tails at the edge of a whirl.</source>
        <translation>Seepferdchenschwänze am Rand eines Wirbels.</translation>
    </message>
    <message>
        <source>A copy among tails</source>
        <translation>Eine Kopie zwischen Schwänzen</translation>
    </message>
    <message>
        <source>The whole set again, five orders of magnitude down.</source>
        <translation>Noch einmal die ganze Menge, fünf Größenordnungen tiefer.</translation>
    </message>
    <message>
        <source>Eight tails</source>
        <translation>Acht Schwänze</translation>
    </message>
    <message>
        <source>Tails that were crossed three times on the way down.</source>
        <translation>Schwänze, die auf dem Weg hinab dreimal gekreuzt wurden.</translation>
    </message>
    <message>
        <source>Ring of lanterns</source>
        <translation>Ring aus Laternen</translation>
    </message>
    <message>
        <source>Each ring has twice the tails of the ring outside it; in the middle is a copy of the set.</source>
        <translation>Jeder Ring hat doppelt so viele Schwänze wie der Ring um ihn; in der Mitte ist eine Kopie der Menge.</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Branches like the ribs of two fans. They grew out of branches.</source>
        <translation>Zweige wie die Rippen zweier Fächer. Sie wuchsen aus Zweigen.</translation>
    </message>
    <message>
        <source>Crossroads</source>
        <translation>Kreuzung</translation>
    </message>
    <message>
        <source>Branches upon branches around a copy of the set, too small to be seen.</source>
        <translation>Zweige über Zweige um eine Kopie der Menge, die zu klein ist, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Violet bloom</source>
        <translation>Violette Blüte</translation>
    </message>
    <message>
        <source>On the south-eastern shore, folded eight times.</source>
        <translation>Am südöstlichen Ufer, achtmal gefaltet.</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Soft branches around a star, at the same shore as the violet bloom.</source>
        <translation>Weiche Zweige um einen Stern, am selben Ufer wie die violette Blüte.</translation>
    </message>
    <message>
        <source>Wheel of fire</source>
        <translation>Feuerrad</translation>
    </message>
    <message>
        <source>At the notch of the heart, folded thirteen times.</source>
        <translation>An der Kerbe des Herzens, dreizehnmal gefaltet.</translation>
    </message>
    <message>
        <source>Coral garden</source>
        <translation>Korallengarten</translation>
    </message>
    <message>
        <source>Seahorse arms, folded nineteen times.</source>
        <translation>Seepferdchenarme, neunzehnmal gefaltet.</translation>
    </message>
    <message>
        <source>Stone rose</source>
        <translation>Steinrose</translation>
    </message>
    <message>
        <source>By the disc of period 2, at a zoom of 343 digits.</source>
        <translation>Bei der Scheibe der Periode 2, bei einem Zoom mit 343 Stellen.</translation>
    </message>
    <message>
        <source>Urchin</source>
        <translation>Seeigel</translation>
    </message>
    <message>
        <source>Rings of spines, at a zoom of 406 digits.</source>
        <translation>Ringe aus Stacheln, bei einem Zoom mit 406 Stellen.</translation>
    </message>
    <message>
        <source>Abyssal sun</source>
        <translation>Sonne der Tiefsee</translation>
    </message>
    <message>
        <source>Rays around a copy of the set, at a zoom of 573 digits.</source>
        <translation>Strahlen um eine Kopie der Menge, bei einem Zoom mit 573 Stellen.</translation>
    </message>
    <message>
        <source>Six arms</source>
        <translation>Sechs Arme</translation>
    </message>
    <message>
        <source>Around a copy of the set too small to be seen, twice as many arms as further out.</source>
        <translation>Um eine Kopie der Menge, zu klein, um sie zu sehen, doppelt so viele Arme wie weiter draußen.</translation>
    </message>
    <message>
        <source>Where three arms meet</source>
        <translation>Wo drei Arme sich treffen</translation>
    </message>
    <message>
        <source>A point around which all repeats itself, here at a zoom of 1003 digits. It looks like this at every depth.</source>
        <translation>Ein Punkt, um den sich alles wiederholt, hier bei einem Zoom mit 1003 Stellen. In jeder Tiefe sieht es so aus.</translation>
    </message>
    <message>
        <source>Midnight star</source>
        <translation>Mitternachtsstern</translation>
    </message>
    <message>
        <source>Further down among the six arms: here they are twelve, at a zoom of 1048 digits.</source>
        <translation>Weiter unten zwischen den sechs Armen: Hier sind es zwölf, bei einem Zoom mit 1048 Stellen.</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>must be a decimal number</source>
        <translation>muss eine Dezimalzahl sein</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>must be a finite number of degrees</source>
        <translation>muss eine endliche Gradzahl sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>must be a number or a text in quotes</source>
        <translation>muss eine Zahl oder ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be two numbers such as -0.8,0.156</source>
        <translation>muss aus zwei Zahlen bestehen, etwa -0.8,0.156</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>must be a number of at most 4 million digits</source>
        <translation>muss eine Zahl mit höchstens 4 Millionen Ziffern sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is given again in line %1</source>
        <translation>steht in Zeile %1 noch einmal</translation>
    </message>
    <message>
        <source>is longer than %1 MiB</source>
        <translation>ist länger als %1 MiB</translation>
    </message>
    <message>
        <source>is longer than %1 MiB, namely %2 bytes</source>
        <translation>ist länger als %1 MiB, nämlich %2 Byte</translation>
    </message>
    <message>
        <source>has more than %1 dots</source>
        <translation>hat mehr als %1 Punkte</translation>
    </message>
    <message>
        <source>is not TOML in line %1: %2</source>
        <translation>ist in Zeile %1 kein TOML: %2</translation>
    </message>
    <message>
        <source>must be 0, where z starts in Hadal</source>
        <translation>muss 0 sein, wo z in Hadal beginnt</translation>
    </message>
    <message>
        <source>must be 0, for Hadal has no hybrid formulas</source>
        <translation>muss 0 sein, denn Hadal hat keine Hybridformeln</translation>
    </message>
    <message>
        <source>must be 0 (z^Power + c) or 1 (Burning Ship)</source>
        <translation>muss 0 (z^Power + c) oder 1 (Burning Ship) sein</translation>
    </message>
    <message>
        <source>must be from 2 to 8</source>
        <translation>muss von 2 bis 8 sein</translation>
    </message>
    <message>
        <source>must be 2 for a Burning Ship</source>
        <translation>muss für ein Burning Ship 2 sein</translation>
    </message>
    <message>
        <source>must be a power from 2 to 8 or the Burning Ship in a .kfr</source>
        <translation>muss in einer .kfr eine Potenz von 2 bis 8 oder das Burning Ship sein</translation>
    </message>
    <message>
        <source>cannot be kept in a .kfr, which has no Julia sets</source>
        <translation>kann nicht in eine .kfr, die keine Julia-Mengen kennt</translation>
    </message>
    <message>
        <source>line %1 must be &apos;Key: value&apos;, not &apos;%2&apos;</source>
        <translation>Zeile %1 muss die Form „Schlüssel: Wert“ haben, nicht „%2“</translation>
    </message>
    <message>
        <source>the picture was not made by Hadal</source>
        <translation>das Bild stammt nicht von Hadal</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>PNG not read: the file ends too early</source>
        <translation>PNG nicht gelesen: die Datei endet zu früh</translation>
    </message>
    <message>
        <source>PNG not read: %1</source>
        <translation>PNG nicht gelesen: %1</translation>
    </message>
    <message>
        <source>PNG not written: %1</source>
        <translation>PNG nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>zoom %1 is deeper than double precision resolves at this height</source>
        <translation>Zoom %1 ist tiefer, als doppelte Genauigkeit bei dieser Höhe auflöst</translation>
    </message>
    <message>
        <source>mini-sets and their nuclei are searched for where c varies, not in a Julia set</source>
        <translation>Mini-Mengen und ihre Kerne werden dort gesucht, wo c sich ändert, nicht in einer Julia-Menge</translation>
    </message>
    <message>
        <source>instruction set %1 is not available here; there are: %2</source>
        <translation>Befehlssatz %1 gibt es hier nicht; vorhanden sind: %2</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 braucht mehr Speicher, als da ist</translation>
    </message>
    <message>
        <source>no memory to read a PNG</source>
        <translation>kein Speicher, um ein PNG zu lesen</translation>
    </message>
    <message>
        <source>no memory to write a PNG</source>
        <translation>kein Speicher, um ein PNG zu schreiben</translation>
    </message>
    <message>
        <source>not enough memory for the buffers of the render</source>
        <translation>nicht genug Speicher für die Puffer der Berechnung</translation>
    </message>
    <message>
        <source>not enough memory for a strip of the picture</source>
        <translation>nicht genug Speicher für einen Streifen des Bildes</translation>
    </message>
    <message>
        <source>not enough memory to verify the picture</source>
        <translation>nicht genug Speicher, um das Bild zu prüfen</translation>
    </message>
    <message>
        <source>not enough memory for the reference orbit</source>
        <translation>nicht genug Speicher für den Referenzorbit</translation>
    </message>
    <message>
        <source>not enough memory for the table of steps</source>
        <translation>nicht genug Speicher für die Tabelle der Schritte</translation>
    </message>
    <message>
        <source>not enough memory for the search of a nucleus</source>
        <translation>nicht genug Speicher für die Suche nach einem Kern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, not &apos;%3&apos;</source>
        <translation>%1 %2, nicht „%3“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileOutput</name>
    <message>
        <source>there is no folder &apos;%1&apos;</source>
        <translation>es gibt keinen Ordner „%1“</translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>OptionValues</name>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
</context>
<context>
    <name>RenderWorker</name>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels</source>
        <translation>Für ein Bild von %1 x %2 Pixeln reicht der Speicher nicht</translation>
    </message>
</context>
<context>
    <name>TerminalProgress</name>
    <message>
        <source>%1 % done</source>
        <translation>%1 % fertig</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, noch %1 s</translation>
    </message>
</context>
<context>
    <name>hadal</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>the platform &apos;%1&apos; (QT_QPA_PLATFORM) cannot be used to open a window</source>
        <translation>mit der Plattform „%1“ (QT_QPA_PLATFORM) lässt sich kein Fenster öffnen</translation>
    </message>
    <message>
        <source>there is no display to open a window on; &apos;hadal render&apos; works without one</source>
        <translation>es gibt keine Anzeige, um ein Fenster zu öffnen; „hadal render“ kommt ohne aus</translation>
    </message>
    <message>
        <source>no window can be opened on the display &apos;%1&apos;; &apos;hadal render&apos; works without one</source>
        <translation>auf der Anzeige „%1“ lässt sich kein Fenster öffnen; „hadal render“ kommt ohne aus</translation>
    </message>
    <message>
        <source>Explores the Mandelbrot set and its relatives. Without a command, opens the window, at the place in FILE if one is given.</source>
        <translation>Erkundet die Mandelbrot-Menge und ihre Verwandten. Ohne Befehl öffnet sich das Fenster, am Ort in FILE, falls angegeben.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>A location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by Hadal.</source>
        <translation>Ein von Hadal gespeicherter Ort, eine .kfr von Kalles Fraktaler oder ein PNG von Hadal.</translation>
    </message>
    <message>
        <source>Renders into files, without a display; &apos;hadal render --help&apos; tells how.</source>
        <translation>Berechnet Bilder in Dateien, ohne Anzeige; mehr dazu: „hadal render --help“.</translation>
    </message>
    <message>
        <source>Tells whether the counts of a place are right; &apos;hadal verify --help&apos; tells how.</source>
        <translation>Prüft, ob die Iterationszahlen eines Orts stimmen; mehr dazu: „hadal verify --help“.</translation>
    </message>
    <message>
        <source>Finds the mini-set in view; &apos;hadal locate --help&apos; tells how.</source>
        <translation>Findet die Mini-Menge in der Ansicht; mehr dazu: „hadal locate --help“.</translation>
    </message>
    <message>
        <source>Also write the place where the mini-set fills the picture into FILE: .kfr for Kalles Fraktaler, any other name for Hadal.</source>
        <translation>Schreibt außerdem den Ort, an dem die Mini-Menge das Bild füllt, in FILE: .kfr für Kalles Fraktaler, jeder andere Name für Hadal.</translation>
    </message>
    <message>
        <source>there is no mini-set in view with a period up to the iteration limit, %1</source>
        <translation>in der Ansicht ist keine Mini-Menge mit einer Periode bis zur Iterationsgrenze %1</translation>
    </message>
    <message>
        <source>Finds the mini-set in view: tells its period, its nucleus, its size as a part of the whole set, the degrees it is turned by, and the place where it fills the picture, as TOML that is a location itself.</source>
        <translation>Findet die Mini-Menge in der Ansicht: nennt ihre Periode, ihren Kern, ihre Größe im Verhältnis zur ganzen Menge, ihre Drehung in Grad und den Ort, an dem sie das Bild füllt, als TOML, das selbst ein Ort ist.</translation>
    </message>
    <message>
        <source>Threads to use; 0, as many as the machine has.</source>
        <translation>Zahl der Threads; 0: so viele, wie der Rechner hat.</translation>
    </message>
    <message>
        <source>Instruction set, one of %1.</source>
        <translation>Befehlssatz, einer von %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a command nor a file</source>
        <translation>„%1“ ist weder ein Befehl noch eine Datei</translation>
    </message>
    <message>
        <source>the output file &apos;%1&apos; must end in .png, .npy or .json</source>
        <translation>die Ausgabedatei „%1“ muss auf .png, .npy oder .json enden</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eine von %1.</translation>
    </message>
    <message>
        <source>The Julia set of this seed.</source>
        <translation>Die Julia-Menge zu diesem Parameter.</translation>
    </message>
    <message>
        <source>Centre, real part.</source>
        <translation>Mittelpunkt, Realteil.</translation>
    </message>
    <message>
        <source>Centre, imaginary part.</source>
        <translation>Mittelpunkt, Imaginärteil.</translation>
    </message>
    <message>
        <source>2 / half of the height of the picture in the plane.</source>
        <translation>2 / halbe Höhe des Bilds in der Ebene.</translation>
    </message>
    <message>
        <source>Turn the picture counter-clockwise.</source>
        <translation>Dreht das Bild gegen den Uhrzeigersinn.</translation>
    </message>
    <message>
        <source>Iteration limit. Without it, the file&apos;s, or one that suits the zoom.</source>
        <translation>Iterationsgrenze. Sonst die der Datei oder eine, die zum Zoom passt.</translation>
    </message>
    <message>
        <source>Escape radius.</source>
        <translation>Fluchtradius.</translation>
    </message>
    <message>
        <source>one file names the place, &apos;%1&apos; is one too many</source>
        <translation>eine Datei nennt den Ort, „%1“ ist eine zu viel</translation>
    </message>
    <message>
        <source>The place: a location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by Hadal. Options change it. Without a file, the whole set.</source>
        <translation>Der Ort: von Hadal gespeichert, eine .kfr von Kalles Fraktaler oder ein PNG von Hadal. Optionen ändern ihn. Ohne Datei die ganze Menge.</translation>
    </message>
    <message>
        <source>The same as FILE.</source>
        <translation>Dasselbe wie FILE.</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <source>-o FILE is missing</source>
        <translation>-o FILE fehlt</translation>
    </message>
    <message>
        <source>the output file %1 is given twice</source>
        <translation>die Ausgabedatei %1 ist doppelt angegeben</translation>
    </message>
    <message>
        <source>File to write; give it several times for several files. .png: the picture; .npy: the iteration counts, int64, -1 where the point did not escape; .json: the statistics.</source>
        <translation>Zu schreibende Datei; mehrfach für mehrere Dateien. .png: das Bild; .npy: die Iterationszahlen, int64, -1 wo der Punkt nicht entkam; .json: die Statistik.</translation>
    </message>
    <message>
        <source>Factor on the frequency of the colours.</source>
        <translation>Faktor für die Häufigkeit der Farben.</translation>
    </message>
    <message>
        <source>Where the palette starts, 0 to 1.</source>
        <translation>Wo die Palette beginnt, 0 bis 1.</translation>
    </message>
    <message>
        <source>Samples along each side of a pixel of the picture, 1 to %1.</source>
        <translation>Abtastpunkte entlang jeder Seite eines Pixels, 1 bis %1.</translation>
    </message>
    <message>
        <source>--size=WxH is missing</source>
        <translation>--size=WxH fehlt</translation>
    </message>
    <message>
        <source>Renders a place of the Mandelbrot set or one of its relatives into files.</source>
        <translation>Berechnet einen Ort der Mandelbrot-Menge oder einer ihrer Verwandten und schreibt ihn in Dateien.</translation>
    </message>
    <message>
        <source>Pixels, each side up to %1.</source>
        <translation>Pixel, jede Seite bis %1.</translation>
    </message>
    <message>
        <source>Without it, %1.</source>
        <translation>Sonst %1.</translation>
    </message>
    <message>
        <source>must be WIDTHxHEIGHT, each from 1 to %1</source>
        <translation>muss BREITExHÖHE sein, jede von 1 bis %1</translation>
    </message>
    <message>
        <source>How many pixels to check. Without it, %1.</source>
        <translation>Wie viele Pixel zu prüfen sind. Sonst %1.</translation>
    </message>
    <message>
        <source>no escape</source>
        <translation>kein Entkommen</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>Iterationszahl %1</translation>
    </message>
    <message>
        <source>rendered by %1 in %2 s
</source>
        <translation>mit %1 in %2 s berechnet
</translation>
    </message>
    <message>
        <source>iterated %1 pixels directly at %2 bits in %3 s
</source>
        <translation>%1 Pixel direkt mit %2 Bit in %3 s iteriert
</translation>
    </message>
    <message>
        <source>%1 left out: too chaotic for direct iteration
</source>
        <translation>%1 ausgelassen: zu chaotisch für direkte Iteration
</translation>
    </message>
    <message>
        <source>none differs
</source>
        <translation>keiner weicht ab
</translation>
    </message>
    <message>
        <source>pixel %1,%2: %3, directly %4
</source>
        <translation>Pixel %1,%2: %3, direkt %4
</translation>
    </message>
    <message>
        <source>and %1 more
</source>
        <translation>und %1 weitere
</translation>
    </message>
    <message>
        <source>%1 differ, by at most %2
</source>
        <translation>%1 weichen ab, um höchstens %2
</translation>
    </message>
    <message>
        <source>%1 escape in one and not in the other
</source>
        <translation>%1 entkommen auf dem einen Weg und auf dem anderen nicht
</translation>
    </message>
    <message>
        <source>Renders a place and iterates a sample of its pixels directly, in as many digits as they take, to tell whether their counts are right. Ends with 0 if no pixel differs, 1 if any does.</source>
        <translation>Berechnet einen Ort und iteriert eine Stichprobe seiner Pixel direkt, mit so vielen Stellen wie nötig, um zu prüfen, ob ihre Iterationszahlen stimmen. Endet mit 0, wenn kein Pixel abweicht, sonst mit 1.</translation>
    </message>
    <message>
        <source>Show everything F times longer along a direction and shorter across it.</source>
        <translation>Alles in einer Richtung F-mal länger zeigen und quer dazu so viel kürzer.</translation>
    </message>
    <message>
        <source>That direction, counter-clockwise from the real axis, before turning.</source>
        <translation>Diese Richtung, von der reellen Achse aus gegen den Uhrzeigersinn, vor dem Drehen.</translation>
    </message>
</context>
<context>
    <name>hadal::ui</name>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the cursor; with Ctrl in small steps</source>
        <translation>Am Mauszeiger zoomen; mit Strg in kleinen Schritten</translation>
    </message>
    <message>
        <source>Hold Space</source>
        <translation>Leertaste halten</translation>
    </message>
    <message>
        <source>Fly in at the cursor; with Shift out</source>
        <translation>Am Mauszeiger hineinfliegen; mit Umschalt hinaus</translation>
    </message>
    <message>
        <source>Hold the left button</source>
        <translation>Linke Maustaste halten</translation>
    </message>
    <message>
        <source>Fly in at the cursor</source>
        <translation>Am Mauszeiger hineinfliegen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Zoom in twice at the cursor</source>
        <translation>Am Mauszeiger auf das Doppelte vergrößern</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>Draw a box to zoom into; Esc drops it</source>
        <translation>Rahmen aufziehen und hineinzoomen; Esc verwirft ihn</translation>
    </message>
    <message>
        <source>Ctrl, Shift and drag</source>
        <translation>Strg, Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>Turn the box as well; so does the wheel meanwhile</source>
        <translation>Den Rahmen dabei auch drehen; das Mausrad ebenso</translation>
    </message>
    <message>
        <source>Hold J</source>
        <translation>J halten</translation>
    </message>
    <message>
        <source>See the Julia set of the point under the cursor; a click goes there</source>
        <translation>Die Julia-Menge des Punkts unter dem Mauszeiger sehen; ein Klick führt dorthin</translation>
    </message>
    <message>
        <source>Two fingers, pinch</source>
        <translation>Zwei Finger, Spreizen</translation>
    </message>
    <message>
        <source>Move and zoom on a touchpad</source>
        <translation>Auf dem Touchpad verschieben und zoomen</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Maustaste</translation>
    </message>
    <message>
        <source>More, for the point under the cursor</source>
        <translation>Mehr zum Punkt unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>About Hadal</source>
        <translation>Über Hadal</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Hadal %1&lt;/h3&gt;&lt;p&gt;Explorer for the Mandelbrot set and its relatives.&lt;/p&gt;&lt;p&gt;Named after the deepest zone of the ocean.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Hadal %1&lt;/h3&gt;&lt;p&gt;Erkundet die Mandelbrot-Menge und ihre Verwandten.&lt;/p&gt;&lt;p&gt;Benannt nach der tiefsten Zone des Ozeans.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;ractal</source>
        <translation>F&amp;raktal</translation>
    </message>
    <message>
        <source>&amp;Overlays</source>
        <translation>Über&amp;lagerungen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>unknown argument &apos;%1&apos;</source>
        <translation>unbekanntes Argument „%1“</translation>
    </message>
    <message>
        <source>one file names the place, &apos;%1&apos; is one too many</source>
        <translation>eine Datei nennt den Ort, „%1“ ist eine zu viel</translation>
    </message>
    <message>
        <source>Reference orbit: %1 iterations, kept from an earlier picture</source>
        <translation>Referenzorbit: %1 Iterationen, von einem früheren Bild übernommen</translation>
    </message>
    <message>
        <source>Reference orbit: %1 iterations at full precision, %2</source>
        <translation>Referenzorbit: %1 Iterationen mit voller Genauigkeit, %2</translation>
    </message>
    <message>
        <source>A cycle of period %1 is in view</source>
        <translation>In der Ansicht liegt ein Zyklus der Periode %1</translation>
    </message>
    <message>
        <source>Tables to skip iterations: %1</source>
        <translation>Tabellen zum Überspringen von Iterationen: %1</translation>
    </message>
    <message>
        <source>Tables to skip iterations: kept from an earlier picture</source>
        <translation>Tabellen zum Überspringen von Iterationen: von einem früheren Bild übernommen</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>A pixel took %1 long steps and %2 single ones on average</source>
        <translation>Ein Pixel brauchte im Mittel %1 lange und %2 einfache Schritte</translation>
    </message>
    <message>
        <source>Decided in twice the digits: %1 pixels, at full precision: %2</source>
        <translation>Mit doppelter Stellenzahl entschieden: %1 Pixel, mit voller Genauigkeit: %2</translation>
    </message>
    <message>
        <source>Arithmetic: %1, because %2</source>
        <translation>Arithmetik: %1, denn %2</translation>
    </message>
    <message>
        <source>Julia set of %1, zoom %2, %3</source>
        <translation>Julia-Menge von %1, Zoom %2, %3</translation>
    </message>
    <message>
        <source>%1, zoom %2, %3</source>
        <translation>%1, Zoom %2, %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>No pixel could be checked.</source>
        <translation>Kein Pixel ließ sich prüfen.</translation>
    </message>
    <message>
        <source>Right: all %1 pixels checked have the count of direct iteration in %2 bits.</source>
        <translation>Richtig: Alle %1 geprüften Pixel haben die Iterationszahl der direkten Iteration mit %2 Bit.</translation>
    </message>
    <message>
        <source>%1 of %2 pixels checked differ from direct iteration in %3 bits.</source>
        <translation>%1 von %2 geprüften Pixeln weichen von der direkten Iteration mit %3 Bit ab.</translation>
    </message>
    <message>
        <source>By %1 at most.</source>
        <translation>Höchstens um %1.</translation>
    </message>
    <message>
        <source>%1 are inside in one way of counting only.</source>
        <translation>%1 liegen nur nach einer der beiden Zählungen innen.</translation>
    </message>
    <message>
        <source>%1 are too chaotic to be checked in the digits there are.</source>
        <translation>%1 sind zu chaotisch, um sie mit den verfügbaren Stellen zu prüfen.</translation>
    </message>
    <message>
        <source>This took %1.</source>
        <translation>Das dauerte %1.</translation>
    </message>
    <message>
        <source>Fr&amp;ame</source>
        <translation>Rahme&amp;n</translation>
    </message>
    <message>
        <source>The shape of boxes and exports</source>
        <translation>Die Form von Rahmen zum Zoomen und von Exporten</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>DIN A, across</source>
        <translation>DIN A, quer</translation>
    </message>
    <message>
        <source>DIN A, upright</source>
        <translation>DIN A, hoch</translation>
    </message>
    <message>
        <source>not a history</source>
        <translation>kein Verlauf</translation>
    </message>
    <message>
        <source>there is no list &apos;%1&apos;</source>
        <translation>es gibt keine Liste „%1“</translation>
    </message>
    <message>
        <source>no file of places</source>
        <translation>keine Datei mit Orten</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Die Hilfe schließen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence after another</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>hadal::ui::BackgroundWork</name>
    <message>
        <source>There is not enough memory for this</source>
        <translation>Dafür reicht der Speicher nicht</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The fractal. Arrow keys move, plus and minus zoom, Home shows all of it.</source>
        <translation>Das Fraktal. Pfeiltasten verschieben, Plus und Minus zoomen, Pos1 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ColourSection</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour density, logarithmic</source>
        <translation>Farbdichte, logarithmisch</translation>
    </message>
    <message>
        <source>Colour density</source>
        <translation>Farbdichte</translation>
    </message>
    <message>
        <source>Colour offset, slider</source>
        <translation>Farbversatz, Regler</translation>
    </message>
    <message>
        <source>Colour offset</source>
        <translation>Farbversatz</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>How often the palette repeats</source>
        <translation>Wie oft sich die Palette wiederholt</translation>
    </message>
    <message>
        <source>Where the palette starts, in turns</source>
        <translation>Wo die Palette beginnt, in Umläufen</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>&amp;Palette</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>Di&amp;chte</translation>
    </message>
    <message>
        <source>Off&amp;set</source>
        <translation>&amp;Versatz</translation>
    </message>
    <message>
        <source>Safe for colour-blind viewers</source>
        <translation>Auch bei Farbfehlsichtigkeit gut zu unterscheiden</translation>
    </message>
</context>
<context>
    <name>hadal::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ControlPanel</name>
    <message>
        <source>Controls</source>
        <translation>Bedienfeld</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ExportDialog</name>
    <message>
        <source>Samples for each pixel</source>
        <translation>Abtastpunkte je Pixel</translation>
    </message>
    <message>
        <source>More samples make smoother edges and take longer</source>
        <translation>Mehr Abtastpunkte glätten die Kanten und dauern länger</translation>
    </message>
    <message>
        <source>1 (fastest)</source>
        <translation>1 (am schnellsten)</translation>
    </message>
    <message>
        <source>%1 x %1</source>
        <translation>%1 x %1</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>D&amp;urchsuchen...</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation>Als PNG exportieren</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation>Abtast&amp;punkte</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Written in %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>Abgebrochen, nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::FractalSection</name>
    <message>
        <source>Fractal</source>
        <translation>Fraktal</translation>
    </message>
    <message>
        <source>&amp;Julia set</source>
        <translation>&amp;Julia-Menge</translation>
    </message>
    <message>
        <source>Julia seed, real part</source>
        <translation>Julia-Parameter, Realteil</translation>
    </message>
    <message>
        <source>Julia seed, imaginary part</source>
        <translation>Julia-Parameter, Imaginärteil</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Julia set</source>
        <translation>Julia-Menge</translation>
    </message>
    <message>
        <source>Show the Julia set of the point in the middle of the picture</source>
        <translation>Die Julia-Menge des Punkts in der Bildmitte zeigen</translation>
    </message>
    <message>
        <source>Form&amp;ula</source>
        <translation>&amp;Formel</translation>
    </message>
    <message>
        <source>Seed, real</source>
        <translation>Parameter, real</translation>
    </message>
    <message>
        <source>Seed, imag.</source>
        <translation>Parameter, imag.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::GridOverlay</name>
    <message>
        <source>Grid: a line every %1, real and imaginary</source>
        <translation>Gitter: eine Linie alle %1, reell und imaginär</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Hint</name>
    <message>
        <source>Close this hint</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Close the hint: %1</source>
        <translation>Hinweis schließen: %1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Hints</name>
    <message>
        <source>%1: %2</source>
        <comment>a key: what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wheel, or Space held: zoom in at the cursor</source>
        <translation>Mausrad oder gehaltene Leertaste: zum Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>places worth seeing</source>
        <translation>sehenswerte Orte</translation>
    </message>
    <message>
        <source>every command by its name</source>
        <translation>jeder Befehl bei seinem Namen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryKeeper</name>
    <message>
        <source>The history</source>
        <translation>Der Verlauf</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryModel</name>
    <message>
        <source>The current view: %1</source>
        <translation>Die aktuelle Ansicht: %1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Views one has been at. Enter goes to the one chosen.</source>
        <translation>Bisherige Ansichten. Die Eingabetaste führt zur gewählten.</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
        <source>&amp;Forget this and what follows</source>
        <translation>Diese und &amp;folgende vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;all but the current view</source>
        <translation>&amp;Alle außer der aktuellen vergessen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::IterationsSection</name>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>Au&amp;tomatisch</translation>
    </message>
    <message>
        <source>Iteration limit, logarithmic</source>
        <translation>Iterationsgrenze, logarithmisch</translation>
    </message>
    <message>
        <source>How far points are followed before they count as inside</source>
        <translation>Wie weit Punkte verfolgt werden, bevor sie als innen gelten</translation>
    </message>
    <message>
        <source>Iteration limit</source>
        <translation>Iterationsgrenze</translation>
    </message>
    <message>
        <source>The iteration limit, up to 2^62</source>
        <translation>Die Iterationsgrenze, bis 2^62</translation>
    </message>
    <message>
        <source>Automatic iteration limit</source>
        <translation>Automatische Iterationsgrenze</translation>
    </message>
    <message>
        <source>Pick the limit by the depth and by what the picture shows</source>
        <translation>Die Grenze nach der Tiefe und dem Bildinhalt wählen</translation>
    </message>
    <message>
        <source>Li&amp;mit</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>Set by hand.</source>
        <translation>Von Hand gesetzt.</translation>
    </message>
    <message>
        <source>%1 suits this depth.</source>
        <translation>%1 passt zu dieser Tiefe.</translation>
    </message>
    <message>
        <source>Raised to %1, because many pixels escape late here.</source>
        <translation>Auf %1 erhöht, weil hier viele Pixel spät entkommen.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaInset</name>
    <message>
        <source>Julia set under the cursor</source>
        <translation>Julia-Menge unter dem Mauszeiger</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaLink</name>
    <message>
        <source>seed, real part</source>
        <translation>Parameter, Realteil</translation>
    </message>
    <message>
        <source>seed, imaginary part</source>
        <translation>Parameter, Imaginärteil</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaPanel</name>
    <message>
        <source>Julia set of the point</source>
        <translation>Julia-Menge des Punkts</translation>
    </message>
    <message>
        <source>Linked seed, real part</source>
        <translation>Verknüpfter Parameter, Realteil</translation>
    </message>
    <message>
        <source>Linked seed, imaginary part</source>
        <translation>Verknüpfter Parameter, Imaginärteil</translation>
    </message>
    <message>
        <source>Ta&amp;ke the middle</source>
        <translation>&amp;Mitte nehmen</translation>
    </message>
    <message>
        <source>Take the middle of the picture as the seed</source>
        <translation>Die Bildmitte als Parameter nehmen</translation>
    </message>
    <message>
        <source>The parameter plane: drag the ring, and the Julia set follows.</source>
        <translation>Die Parameterebene: den Ring ziehen, und die Julia-Menge folgt.</translation>
    </message>
    <message>
        <source>The Julia set of the ring in the picture: drag it, or hold J.</source>
        <translation>Die Julia-Menge zum Ring im Bild: den Ring ziehen oder J halten.</translation>
    </message>
    <message>
        <source>&amp;Back to it</source>
        <translation>Zurüc&amp;k dorthin</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>D&amp;orthin gehen</translation>
    </message>
    <message>
        <source>Go back to the parameter plane</source>
        <translation>Zur Parameterebene zurückgehen</translation>
    </message>
    <message>
        <source>Go to the Julia set beside the picture</source>
        <translation>Zur Julia-Menge neben dem Bild gehen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::KeptFile</name>
    <message>
        <source>%1 cannot be read: %2: %3</source>
        <translation>%1 kann nicht gelesen werden: %2: %3</translation>
    </message>
    <message>
        <source>%1 could not be read, so Hadal starts anew. The file is kept as %2.</source>
        <translation>%1 konnte nicht gelesen werden, daher beginnt Hadal neu. Die Datei bleibt als %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::KeysDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Give the command this key</source>
        <translation>Dem Befehl diese Taste geben</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Leave the command without keys</source>
        <translation>Dem Befehl alle Tasten nehmen</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Give the command its own keys again</source>
        <translation>Dem Befehl seine ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>All de&amp;faults</source>
        <translation>&amp;Alle auf Standard</translation>
    </message>
    <message>
        <source>Give every command its own keys again</source>
        <translation>Allen Befehlen ihre ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation>Neue &amp;Taste</translation>
    </message>
    <message>
        <source>Close the list of keys</source>
        <translation>Die Tastenliste schließen</translation>
    </message>
    <message>
        <source>%1 belongs to %2 now.</source>
        <translation>%1 gehört jetzt zu %2.</translation>
    </message>
    <message>
        <source>T&amp;ake over</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Legend</name>
    <message>
        <source>Legend of the overlays</source>
        <translation>Legende der Überlagerungen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::LocationTransfer</name>
    <message>
        <source>The location is on the clipboard</source>
        <translation>Der Ort ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>There is neither a text nor a file on the clipboard</source>
        <translation>In der Zwischenablage ist weder ein Text noch eine Datei</translation>
    </message>
    <message>
        <source>This text is no location: %1</source>
        <translation>Dieser Text ist kein Ort: %1</translation>
    </message>
    <message>
        <source>Open location</source>
        <translation>Ort öffnen</translation>
    </message>
    <message>
        <source>Pictures and locations (*.png *.toml *.kfr *.txt);;All files (*)</source>
        <translation>Bilder und Orte (*.png *.toml *.kfr *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Hadal locations (*.toml)</source>
        <translation>Orte von Hadal (*.toml)</translation>
    </message>
    <message>
        <source>Kalles Fraktaler locations (*.kfr)</source>
        <translation>Orte von Kalles Fraktaler (*.kfr)</translation>
    </message>
    <message>
        <source>Save location</source>
        <translation>Ort speichern</translation>
    </message>
    <message>
        <source>The location is in %1</source>
        <translation>Der Ort steht in %1</translation>
    </message>
    <message>
        <source>The location and the picture are on the clipboard</source>
        <translation>Ort und Bild sind in der Zwischenablage</translation>
    </message>
    <message>
        <source>What was dropped has neither a file nor a text</source>
        <translation>Was abgelegt wurde, enthält weder eine Datei noch einen Text</translation>
    </message>
    <message>
        <source>This text is no location that Hadal or Kalles Fraktaler saved, and no point such as -0.75 + 0.1 i</source>
        <translation>Dieser Text ist weder ein von Hadal oder Kalles Fraktaler gespeicherter Ort noch ein Punkt wie -0.75 + 0.1 i</translation>
    </message>
    <message>
        <source>None of these files could be read as a location: %1</source>
        <translation>Keine dieser Dateien konnte als Ort gelesen werden: %1</translation>
    </message>
    <message>
        <source>One place is gone to at a time; files left: %1</source>
        <translation>Es geht immer nur zu einem Ort; übrig gebliebene Dateien: %1</translation>
    </message>
    <message>
        <source>%1 is no location that Hadal or Kalles Fraktaler saved</source>
        <translation>%1 ist kein Ort, den Hadal oder Kalles Fraktaler gespeichert hat</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MainWindow</name>
    <message>
        <source>Hadal</source>
        <translation>Hadal</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Bedienfeld</translation>
    </message>
    <message>
        <source>&amp;Controls</source>
        <translation>&amp;Bedienfeld</translation>
    </message>
    <message>
        <source>Show or hide the panel beside the picture</source>
        <translation>Das Bedienfeld neben dem Bild ein- oder ausblenden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hi&amp;story</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Show or hide the views you have been at</source>
        <translation>Die bisherigen Ansichten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Orte</translation>
    </message>
    <message>
        <source>Show or hide the places you keep, and the featured ones</source>
        <translation>Die eigenen und die ausgewählten Orte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Julia set</source>
        <translation>Julia-Menge</translation>
    </message>
    <message>
        <source>&amp;Julia set beside</source>
        <translation>&amp;Julia-Menge daneben</translation>
    </message>
    <message>
        <source>Show or hide the Julia set of a point beside the picture</source>
        <translation>Die Julia-Menge eines Punkts neben dem Bild ein- oder ausblenden</translation>
    </message>
    <message>
        <source>%1 was removed from the places.</source>
        <translation>%1 wurde aus den Orten entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Centre here</source>
        <translation>Hier &amp;zentrieren</translation>
    </message>
    <message>
        <source>Zoom in &amp;here</source>
        <translation>Hier &amp;vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out here</source>
        <translation>Hier ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Julia set of this point</source>
        <translation>&amp;Julia-Menge dieses Punkts</translation>
    </message>
    <message>
        <source>Back to the &amp;parameter plane</source>
        <translation>Zurück zur &amp;Parameterebene</translation>
    </message>
    <message>
        <source>Cop&amp;y this point</source>
        <translation>P&amp;unkt kopieren</translation>
    </message>
    <message>
        <source>The language changes when the export has ended.</source>
        <translation>Die Sprache wechselt, wenn der Export beendet ist.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MessageStrip</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Act on the message</source>
        <translation>Auf die Meldung eingehen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MeterOverlay</name>
    <message>
        <source>Speed of rendering</source>
        <translation>Geschwindigkeit der Berechnung</translation>
    </message>
    <message>
        <source>frame: %1, worst of %2: %3</source>
        <translation>Bild: %1, längstes von %2: %3</translation>
    </message>
    <message>
        <source>first pixel: %1</source>
        <translation>erster Pixel: %1</translation>
    </message>
    <message>
        <source>last pixel: %1</source>
        <translation>letzter Pixel: %1</translation>
    </message>
    <message>
        <source>pixels reused: %1 of %2 (%3 %)</source>
        <translation>wiederverwendete Pixel: %1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>arithmetic: %1</source>
        <translation>Arithmetik: %1</translation>
    </message>
    <message>
        <source>threads: %1</source>
        <translation>Threads: %1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Navigator</name>
    <message>
        <source>This is as far out as it goes</source>
        <translation>Weiter hinaus geht es nicht</translation>
    </message>
    <message>
        <source>This is as deep as it goes</source>
        <translation>Tiefer geht es nicht</translation>
    </message>
</context>
<context>
    <name>hadal::ui::NucleiOverlay</name>
    <message>
        <source>Nuclei: none in view within the iteration limit</source>
        <translation>Kerne: keine in der Ansicht bis zur Iterationsgrenze</translation>
    </message>
    <message numerus="yes">
        <source>Nuclei: %n with their periods, lowest first; rings are atom domains</source>
        <translation>
            <numerusform>Kerne: %n mit Periode; der Ring ist die Atomdomäne</numerusform>
            <numerusform>Kerne: %n mit Perioden, niedrigste zuerst; Ringe sind Atomdomänen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nuclei: searching</source>
        <translation>Kerne: Suche läuft</translation>
    </message>
</context>
<context>
    <name>hadal::ui::OrbitOverlay</name>
    <message>
        <source>Orbit: escapes after %1 iterations</source>
        <translation>Orbit: entkommt nach %1 Iterationen</translation>
    </message>
    <message>
        <source>Orbit: stays, and is drawn to a cycle of period %1 (multiplier %2)</source>
        <translation>Orbit: bleibt und strebt zu einem Zyklus der Periode %1 (Multiplikator %2)</translation>
    </message>
    <message>
        <source>Orbit: does not escape within %1 iterations; no period found</source>
        <translation>Orbit: entkommt nicht in %1 Iterationen; keine Periode gefunden</translation>
    </message>
    <message>
        <source>; the first %1 points are drawn</source>
        <translation>; die ersten %1 Punkte sind gezeichnet</translation>
    </message>
    <message>
        <source>Orbit: iterating</source>
        <translation>Orbit: Iteration läuft</translation>
    </message>
</context>
<context>
    <name>hadal::ui::OverlayStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceSection</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Centre, real part</source>
        <translation>Mittelpunkt, Realteil</translation>
    </message>
    <message>
        <source>Centre, imaginary part</source>
        <translation>Mittelpunkt, Imaginärteil</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Rotation in degrees</source>
        <translation>Drehung in Grad</translation>
    </message>
    <message>
        <source>The picture is 4 / zoom high in the plane</source>
        <translation>Das Bild ist in der Ebene 4 / Zoom hoch</translation>
    </message>
    <message>
        <source>Degrees the picture is turned counter-clockwise</source>
        <translation>Um wie viel Grad das Bild gegen den Uhrzeigersinn gedreht ist</translation>
    </message>
    <message>
        <source>Rea&amp;l</source>
        <translation>R&amp;ealteil</translation>
    </message>
    <message>
        <source>&amp;Imaginary</source>
        <translation>&amp;Imaginärteil</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>Rotatio&amp;n</source>
        <translation>Dreh&amp;ung</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>Angle of the stretch in degrees</source>
        <translation>Winkel der Streckung in Grad</translation>
    </message>
    <message>
        <source>How many times longer things are along the angle, and shorter across it</source>
        <translation>Wie viel mal länger alles entlang des Winkels ist und kürzer quer dazu</translation>
    </message>
    <message>
        <source>Degrees counter-clockwise from the real axis, before the picture is turned</source>
        <translation>Grad gegen den Uhrzeigersinn von der reellen Achse aus, bevor das Bild gedreht wird</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceTransfer</name>
    <message>
        <source>Import places</source>
        <translation>Orte importieren</translation>
    </message>
    <message>
        <source>Places, locations and pictures (*.json *.toml *.kfr *.png *.txt)</source>
        <translation>Orte und Bilder (*.json *.toml *.kfr *.png *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export place</source>
        <translation>Ort exportieren</translation>
    </message>
    <message>
        <source>Export places</source>
        <translation>Orte exportieren</translation>
    </message>
    <message>
        <source>Hadal locations (*.toml)</source>
        <translation>Orte von Hadal (*.toml)</translation>
    </message>
    <message>
        <source>Places (*.json)</source>
        <translation>Orte (*.json)</translation>
    </message>
    <message>
        <source>Places imported: %1</source>
        <translation>Importierte Orte: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between complaints</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceTree</name>
    <message>
        <source>Featured places</source>
        <translation>Ausgewählte Orte</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlacesPanel</name>
    <message>
        <source>The list of places</source>
        <translation>Die Liste der Orte</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>Orte suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Note of the chosen place</source>
        <translation>Notiz zum gewählten Ort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add this vie&amp;w</source>
        <translation>A&amp;nsicht hinzufügen</translation>
    </message>
    <message>
        <source>Add this view to the places</source>
        <translation>Diese Ansicht zu den Orten hinzufügen</translation>
    </message>
    <message>
        <source>Keep the view there is, with its colours</source>
        <translation>Die Ansicht mit ihren Farben behalten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More to do with places</source>
        <translation>Mehr zu den Orten</translation>
    </message>
    <message>
        <source>Folders, import and export</source>
        <translation>Ordner, Import und Export</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>&amp;Export all...</source>
        <translation>Alle &amp;exportieren...</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Export place...</source>
        <translation>Ort &amp;exportieren...</translation>
    </message>
    <message>
        <source>&amp;Export folder...</source>
        <translation>Ordner &amp;exportieren...</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlacesView</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>hadal::ui::RayOverlay</name>
    <message>
        <source>External ray: angle %1 turns, %2 degrees</source>
        <translation>Externer Strahl: Winkel %1 Umläufe, %2 Grad</translation>
    </message>
    <message>
        <source>External ray: none of this point, or not within %1 iterations and the digits of doubles</source>
        <translation>Externer Strahl: keiner durch diesen Punkt oder nicht innerhalb von %1 Iterationen und doppelter Genauigkeit</translation>
    </message>
    <message>
        <source>External ray: tracing</source>
        <translation>Externer Strahl: wird verfolgt</translation>
    </message>
</context>
<context>
    <name>hadal::ui::SettingsDialog</name>
    <message>
        <source>Wheel &amp;up zooms out</source>
        <translation>Rad nach &amp;oben verkleinert</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>Bewegung ver&amp;ringern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>alle (%1)</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>der beste verfügbare</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 x %1 samples a pixel</source>
        <translation>%1 x %1 Abtastpunkte je Pixel</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Threads for rendering</source>
        <translation>Threads für die Berechnung</translation>
    </message>
    <message>
        <source>How many processors a picture may take</source>
        <translation>Wie viele Prozessoren ein Bild belegen darf</translation>
    </message>
    <message>
        <source>&amp;Instruction set</source>
        <translation>&amp;Befehlssatz</translation>
    </message>
    <message>
        <source>Instruction set</source>
        <translation>Befehlssatz</translation>
    </message>
    <message>
        <source>It changes the speed, never the picture</source>
        <translation>Er ändert die Geschwindigkeit, nie das Bild</translation>
    </message>
    <message>
        <source>&amp;Memory for deep pictures</source>
        <translation>Speicher für t&amp;iefe Bilder</translation>
    </message>
    <message>
        <source>Memory for deep pictures, in MiB</source>
        <translation>Speicher für tiefe Bilder, in MiB</translation>
    </message>
    <message>
        <source>What is kept of deep pictures, so that the next ones come sooner</source>
        <translation>Was von tiefen Bildern behalten wird, damit die nächsten schneller kommen</translation>
    </message>
    <message>
        <source>Memory for the &amp;pictures seen</source>
        <translation>Speicher für &amp;gesehene Bilder</translation>
    </message>
    <message>
        <source>Memory for the pictures seen, in MiB</source>
        <translation>Speicher für gesehene Bilder, in MiB</translation>
    </message>
    <message>
        <source>Pictures that are kept are there at once when you go back to them</source>
        <translation>Behaltene Bilder sind beim Zurückgehen sofort da</translation>
    </message>
    <message>
        <source>&amp;Antialiasing at rest</source>
        <translation>&amp;Kantenglättung in Ruhe</translation>
    </message>
    <message>
        <source>Antialiasing at rest</source>
        <translation>Kantenglättung in Ruhe</translation>
    </message>
    <message>
        <source>Smooths the picture once nothing moves</source>
        <translation>Glättet das Bild, sobald sich nichts mehr bewegt</translation>
    </message>
    <message>
        <source>Wheel up zooms out</source>
        <translation>Rad nach oben verkleinert</translation>
    </message>
    <message>
        <source>The wheel turns the other way round</source>
        <translation>Das Mausrad wirkt andersherum</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Zooms are shown at once instead of smoothly</source>
        <translation>Zoomschritte erscheinen sofort statt fließend</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All settings as Hadal comes</source>
        <translation>Alle Einstellungen wie bei der ersten Benutzung</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Die Einstellungen schließen</translation>
    </message>
    <message>
        <source>Of menus, panels and messages</source>
        <translation>Von Menüs, Leisten und Meldungen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::SizeChooser</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>&amp;Keep proportions</source>
        <translation>Seiten&amp;verhältnis behalten</translation>
    </message>
    <message>
        <source>Common sizes</source>
        <translation>Übliche Größen</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Seitenverhältnis behalten</translation>
    </message>
    <message>
        <source>Width and height change together</source>
        <translation>Breite und Höhe ändern sich gemeinsam</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>Full HD</translation>
    </message>
    <message>
        <source>4K UHD</source>
        <translation>4K UHD</translation>
    </message>
    <message>
        <source>8K UHD</source>
        <translation>8K UHD</translation>
    </message>
    <message>
        <source>A4 at 300 dpi</source>
        <translation>A4 mit 300 dpi</translation>
    </message>
    <message>
        <source>A2 at 300 dpi</source>
        <translation>A2 mit 300 dpi</translation>
    </message>
    <message>
        <source>A0 at 300 dpi</source>
        <translation>A0 mit 300 dpi</translation>
    </message>
    <message>
        <source>Square, largest</source>
        <translation>Quadrat, größtes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Shape of the picture</source>
        <translation>Form des Bildes</translation>
    </message>
    <message>
        <source>The frame over the picture shows what it will contain</source>
        <translation>Der Rahmen über dem Bild zeigt, was es enthalten wird</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>hadal::ui::StateKeeper</name>
    <message>
        <source>The settings cannot be saved: %1 cannot be written.</source>
        <translation>Die Einstellungen können nicht gespeichert werden: %1 ist nicht schreibbar.</translation>
    </message>
    <message>
        <source>The settings could not be read, so Hadal starts as it comes. The file is kept as %1.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden, daher beginnt Hadal ohne sie. Die Datei bleibt als %1 erhalten.</translation>
    </message>
</context>
<context>
    <name>hadal::ui::StatusLine</name>
    <message>
        <source>Point under the cursor</source>
        <translation>Punkt unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Iteration count under the cursor</source>
        <translation>Iterationszahl unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Rendering time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Rendering progress</source>
        <translation>Fortschritt der Berechnung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop rendering</source>
        <translation>Berechnung anhalten</translation>
    </message>
    <message>
        <source>Stop rendering and keep what is there (Esc)</source>
        <translation>Die Berechnung anhalten und behalten, was da ist (Esc)</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>zoom %1</source>
        <translation>Zoom %1</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>wird berechnet</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ToolStrip</name>
    <message>
        <source>What the tool tells</source>
        <translation>Was das Werkzeug meldet</translation>
    </message>
    <message>
        <source>Act on what the tool found</source>
        <translation>Auf das Ergebnis des Werkzeugs eingehen</translation>
    </message>
    <message>
        <source>Close what the tool tells</source>
        <translation>Die Meldung des Werkzeugs schließen</translation>
    </message>
    <message>
        <source>Progress of the tool</source>
        <translation>Fortschritt des Werkzeugs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the tool</source>
        <translation>Das Werkzeug abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Tools</name>
    <message>
        <source>There is nothing to verify until the picture is complete.</source>
        <translation>Es gibt nichts zu prüfen, bevor das Bild vollständig ist.</translation>
    </message>
    <message>
        <source>Comparing pixels with direct iteration at full precision</source>
        <translation>Pixel werden mit direkter Iteration in voller Genauigkeit verglichen</translation>
    </message>
    <message>
        <source>Looking for the mini-set in view</source>
        <translation>Die Mini-Menge in der Ansicht wird gesucht</translation>
    </message>
    <message>
        <source>No mini-set in view has a period within the iteration limit.</source>
        <translation>Keine Mini-Menge in der Ansicht hat eine Periode bis zur Iterationsgrenze.</translation>
    </message>
    <message>
        <source>A mini-set of period %1, %2 times the size of the whole set. It fills the picture at zoom %3.</source>
        <translation>Eine Mini-Menge der Periode %1, %2-mal so groß wie die ganze Menge. Sie füllt das Bild bei Zoom %3.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
</context>
</TS>
