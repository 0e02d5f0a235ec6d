Dos cartas
I. De Inés Larrea, en Puerto Carro, a su hermana
14 de octubre
Querida Pilar:
Me preguntas cómo es esto.
Mojado.
Llueve de abajo arriba, de lado y dentro de casa.
Cuando escampa, la gente dice que va a llover.
Por cinco chelines a la semana tengo un cuarto con ventana al puerto, encima del taller de un velero.
La patrona, la señora Trembath, que es viuda, me tiene por papista, por fumadora y por buena chica, en este orden.
No le he dicho que no fumo.
En la escuela enseño español a once oficinistas que le echan mucho valor.
Son buena gente.
Ahora bien, no hay que esperar que lo demuestren antes del tercer año.
¡Mándame azafrán!
Y noticias de la pierna de papá, que según tú estaba mejor.
En la misma carta me cuentas que con ella le dio una patada al médico, de modo que no sé a qué carta quedarme.
Un beso muy fuerte de tu
Inés
P. D. No le enseñes esta carta a la tía Engracia.
II. De la señora Trembath a la señorita Pilar Larrea, cinco años después
Estimada señorita Larrea:
Usted no me conoce a mí, pero yo a usted sí.
Su hermana me ha hablado de usted todas las noches durante cinco años.
Tomo la pluma porque ella no quiere hacerlo.
El día tres de este mes, la lancha Pearl embarrancó con niebla en la peña del Cormorán.
Inés iba a bordo con nueve alumnos suyos.
Había un solo bote, y de los marineros no se encontró a ninguno.
Metió a los niños en el bote, se quitó la falda y remó.
Dicen que hay milla y media.
Ella le dirá que no fue nada.
Según los niños, fue cantando todo el camino en español, y la letra no era precisamente de las que se oyen en misa.
He querido que lo supiera por alguien que no le quita importancia a las cosas.
Dios se lo pague a quien le enseñó a remar.
Suya affma.,
Hester Trembath
Y sigue sin fumar.
