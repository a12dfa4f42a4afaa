"""A modest list of common given names of many places, written for this project; never complete, only a help."""

GIVEN_NAMES = frozenset(
    """
    aarav aaron abdul abdullah abigail adam adele aditya adrian adriana agnes ahmad ahmed aisha akash akira
    alain alan albert alberto alejandra alejandro aleksander aleksandr alena alessandro alessia alex alexa
    alexander alexandra alexandre alexei alexey alexis alfred ali alice alicia alina alisa alison allan allison
    alvaro amalia amanda amara amelia amelie amir amit amy ana ana-maria anand ananya anastasia anders andras
    andre andrea andreas andrei andrej andres andrew andrey andy angela angelo angus anil anita anja ann anna
    anne annette annie anthony antoine anton antonia antonio anya april ari ariel arjun arnaud arne arthur artur
    arturo arun asger ashish ashley astrid augusto austin ava axel ayesha aylin ayodele aziz babajide balazs
    barbara bart bartosz bastian beatrice beatriz ben benedict benedikt benjamin benoit bernard bernd bernhard
    beth bettina bianca bill bjorn björn blake bob bogdan boris brad bradley brandon brenda brendan brent brett
    brian brigitte bruce bruno bryan bukola caio caitlin caleb cameron camila camille carl carla carlo carlos
    carmen carol carolina caroline cassie caterina catherine cathy cecilia cedric cem cesar chandra charles
    charlie charlotte chen cheng chi chiara chidi chinedu chloe chris christa christian christina christine
    christoph christophe christopher christy chuck claire clara claude claudia claudio claus clemens colin
    connor constantin cora corinna cory craig cristian cristina curtis cynthia cyril dagmar dale damian damien
    dan dana dani daniel daniela danielle danilo danny dany daria darren dave david davide dawn dean deborah
    deepak denis denise deniz dennis denver derek devon diana diane diego dieter dietmar dilip dimitri dimitris
    dinesh dirk dmitri dmitry dominic dominik dominique don donald donna doris dorothea doug douglas dragos
    duncan dustin dylan eberhard ed eddie edgar edith eduardo edward edwin eileen eirini eitan elaine elena eli
    elias elif elijah eliot elisa elisabeth elise eliza elizabeth ella ellen elliot elliott elsa emanuel emeka
    emil emilia emilie emilio emily emma emmanuel emre enrico enrique eric erica erich erik erika erin erlend
    ernst esteban esther ethan eugene eva evan evelyn evgeny ezra fabian fabio fabrice farah fatima fatou
    federico felicia felipe felix ferdinand fernanda fernando filip finn fiona florence florian folake frances
    francesca francesco francis francisco franck francois frank franz françois fred frederic frederik fredrik
    freja friedrich fritz gabe gabor gabriel gabriela gabriele gail gareth gary gavin geert geoff geoffrey georg
    george georgiana gerald gerard gerhard gerry giacomo gianluca gilbert gilles gina giorgio giorgos giovanni
    giulia giuseppe gloria gordon graham greg gregor gregory greta grzegorz guido guillaume guillermo gunnar
    gunther gustav gustavo guy günther hamza hana hank hanna hannah hannes hans haoran harald hari harold
    harriet harry haruto hasan hassan heather hector heidi heike heiko heinrich heinz helen helena helene helge
    helmut hendrik henri henrik henry herbert hermann hilary hilda hinata hiroko hiroshi hoang holger
    howard hubert hugh hugo hussain hussein ian ibrahim ida ifeoma ignacio igor iker ilya imran ines inga inge
    ingo ingrid ionut irene irina iris isaac isabel isabella isabelle ismail istvan itziar ivan ivana ivo jacek
    jack jackie jackson jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice janine
    jared jarek jasmin jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jens jeppe jeremy
    jerome jerry jesper jess jesse jessica jesus jill jim jimmy jing jiri joachim joan joana joanna joanne joao
    joaquim jochen joe joel joelle joerg johan johann johanna johannes john johnny jon jonah jonas jonathan
    jordan jordi jorg jorge jose josef joseph josephine josh joshua josiah josé joão juan juana judith judy
    jules julia julian juliana julie julien juliet julio julius jun jurgen justin justine jörg jürgen kai kamil
    karel karen karim karima karin karina karl karla karolina karsten karthik kasper katarina kate katerina
    katharina katharine katherine kathleen kathrin kathryn kathy katie katja katrin katrina katya kavya kay
    keiko keith kelly ken kenji kenneth kenta kerem kerstin kevin khalid kim kirk kirsten klara klaus kofi
    konrad konstantin kostas kris kristen kristian kristin kristina kristof krzysztof kurt kwame kyle lakshmi
    larry lars lasse laszlo latha laura lauren laurence laurent laurie lavanya lawrence lea leah leandro lee
    leif leila lena lennart leo leon leonard leonardo leonie leslie leticia lewis li liam lidia lilian liliana
    lily linda lindsay linh linus lionel lisa lise liu liv liz lloyd lorena lorenzo lori lothar lou louis louisa
    louise luc luca lucas lucia luciano lucie lucy ludwig luigi luis luisa luiz lukas lukasz luke lydia lynn
    maarten maciej mads magda magdalena magnus mahmoud malcolm malgorzata malik manfred manish manoj manuel
    manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret margarita maria marian
    mariana marie marina mario marion marius marjan mark markus marlene marta martha martin martina martine
    marty mary masha massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias
    matthieu maureen maurice mauricio mauro max maxim maxime maximilian maya meera megan mehmet mei meike
    melanie melissa mercedes mert michael michaela michal michel michele michelle miguel mihai mika mikael mike
    mikhail mikkel milan milena milos min minh mircea mireia miriam mirko mitchell mohamed mohammad mohammed
    moises moisés molly mona monica monika monique morgan moritz morten moshe muhammad mustafa myriam nadia
    nadine nancy nandini naomi nasser natalia natalie natasha nate nathalie nathan nathaniel neha neil nelson
    ngozi nguyen nicholas nick nicky nico nicola nicolas nicole niels nigel nikhil niklas nikola nikolai
    nikolaus nils nina nisha nitin nneka noah noam noel nora norbert norma norman nuria olaf oleg oleksandr olga
    oliver olivia olivier oluwaseun omar omid ondrej oriol orlando oscar oskar otto owen ozgur pablo padma pam
    pamela panagiotis paola paolo pascal pat patricia patrick patrik paul paula pauline paulo pavel pawel pedro
    peggy penny per perry pete peter petr petra phil philip philipp philippe phillip phoebe phuong pia pierre
    pieter pietro piotr pooja pradeep prakash pranav prasad priya przemyslaw quentin quinn rachel radek radoslaw
    rafael rahul raj rajesh rakesh ralf ralph ram ramesh ramon ramona randy raphael rashid rasmus raul ravi ray
    raymond razvan rebecca regina reinhard renan renata rene renee rené reza ricardo riccardo rich richard rick
    rishi rita rob robert roberta roberto robin rod rodolfo rodrigo roger rohan rohit roland rolf romain roman
    romeo ron ronald ronny rory rosa rosalind rose rosemary ross roy ruben rudolf rudy rui rune rupert russell
    ruth ryan ryszard sabine sabrina sacha sachin sadegh sakura sally salma sam samantha samir samuel sandeep
    sandra sandro sandy sanjay sara sarah sarika sascha sasha saskia satoshi scott sean seb sebastian
    sebastien selin selma sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelly shira shirley
    shreya shruti sian sid siddharth sidney siegfried signe sigrid silke silvia simon simona simone sipho siân
    slawomir sneha sofia sofie sonia sonja sophia sophie soren stacy stan stanislav stefan stefania stefanie
    stefano stefanos steffen steffi stella stephan stephane stephanie stephen steve steven stuart sue suman
    sunil suresh surya susan susana susanne suzanne sven svetlana swati sylvia sylvie søren tadeusz takashi
    takeshi tamar tamara tania tanja tanvi tanya tara tariq taro tatiana ted tendai terence teresa terry tess
    thabo thanh thea theo theodor theresa thiago thierry thilo thomas thorsten tilman tim timo timothy tina
    tobias toby todd tom tomas tomasz tommaso tommy toni tony torben torsten tracy trang travis trevor tristan
    troels troy tuan tunde tuomas tyler ulf ulla ulrich ulrike umar umesh ursula ute uwe vaclav vadim valentin
    valentina valeria valerie vanessa varun vasily venkat vera veronica veronika vicky victor victoria vihaan
    vijay vikram viktor vinay vincent vincenzo vinod virginie vishal vitor vivek vivian vlad vladimir volker
    wade wagner walter wanda warren wayne wei wendy werner wes wesley wilfried wilhelm will willem willi william
    willy wim winston wojciech wolfgang xavi xavier xiao xiaolan xiaoming yael yan yana yann yannick yannis yash
    yasin yasmin yi yifan yolanda yosef yuki yuri yusuf yuto yuval yuvi yvan yves yvette yvonne zach zachary
    zahra zainab zanele zara zbigniew zdenek zhang ziad zihan zoe zofia zoltan zsolt zuzana
    """.split()
)

# Names that are also words or products: they count only with a surname or with something that people do.
AMBIGUOUS = frozenset(
    """
    rune dani minh wagner deniz cem
    ali april ari austin axel bill blake bob carol chen cheng chi dale dan dawn dean denver don drew ed ember
    eve faith frank gene glen grace guy hank harry hope iris jack jackson jan jay jean jing jordan joy jules jun
    kai kay ken kim lance lee leo li lily liu liv lou mark max may mercedes mika milan miles min morgan nelson
    nick norma nova olive orlando paris pat penny per perry pia pip rally ram ray reed rich rita rob robin rod
    rosa rose ross roy ruby rust sage sally sandy scott sid sky stan summer ted terry travis troy victoria
    virginia wade warren wayne wei wes will xiao yan yi zhang
    """.split()
)
