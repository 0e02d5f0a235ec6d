Actas de la Cofradía de Pescadores de San Telmo
Junta ordinaria celebrada en el almacén de redes el 2 de octubre
Asisten el mayordomo, don Juan Tregear, los dos veedores, el secretario y treinta y ocho cofrades.
El alguacil excusa su ausencia por enfermedad.
A las siete, el mayordomo abre la sesión.
Ruega a los presentes que apaguen las pipas, por las redes.
Se lee el acta anterior.
A petición del señor Bolitho se suprimen las palabras «como un arenque».
Queda aprobada.
Derechos de puerto
El secretario da lectura a un escrito de la Capitanía en el que se propone subir el amarre, a partir del 1 de enero, de cuatro chelines a cinco y medio.
El escrito se escucha en silencio.
Acto seguido hablan todos a la vez.
El señor Hocking observa que por ese dinero se amarra uno en el cielo.
Se acuerda responder que la cofradía, sintiéndolo mucho, no puede acceder.
Llevará la respuesta la señora de Tregear, temida en aquella oficina.
Luces
El farol del muelle norte lleva apagado desde agosto.
El veedor explica que el aceite se compró, pero que alguien se lo bebió.
Preguntado por quién, dice que no puede decirlo.
Preguntado si quiere decir que no lo sabe, contesta que él no ha dicho eso.
Una comisión de tres cofrades estudiará el asunto.
Montepío de viudas
Existencias: ciento doce libras y siete chelines.
A la viuda de James Nance, ahogado el 19 de septiembre, se le conceden dos libras al mes mientras no vuelva a casarse.
Los cofrades se ponen en pie y guardan un rato de silencio.
El señor Bolitho, que estuvo treinta años reñido con el difunto, pide que se añada a la suma lo que a él le toca de la costera del arenque.
Así se acuerda.
Ruegos y preguntas
No los hay.
Se levanta la sesión a las nueve y diez y los cofrades pasan a El Ancla.
Allí, según se cree, quedó resuelto lo del aceite.
De todo lo cual, como secretario, doy fe.
