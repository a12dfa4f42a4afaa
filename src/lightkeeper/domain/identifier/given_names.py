"""A modest list of common given names of many places, written for this project; never complete, only a help."""

GIVEN_NAMES = frozenset(
    """
    aaron abdul abdullah abigail adam adele adrian adriana agnes ahmad ahmed aisha akash akira alain alan albert
    alberto alejandra alejandro aleksander aleksandr alena alessandro alessia alex alexa alexander alexandra
    alexandre alexei alexey alexis alfred ali alice alicia alina alisa alison allan allison alvaro amalia amanda
    amelia amelie amir amit amy ana anand anastasia anders andre andrea andreas andrei andrej andres andrew
    andrey andy angela angelo angus anil anita anja ann anna anne annette annie anthony antoine anton antonia
    antonio anya april ari ariel arjun arnaud arne arthur artur arturo arun ashish ashley astrid augusto austin
    ava axel ayesha aziz barbara bart bastian beatrice beatriz ben benedict benedikt benjamin benoit bernard
    bernd bernhard beth bettina bianca bill bjorn björn blake bob bogdan boris brad bradley brandon brenda
    brendan brent brett brian brigitte bruce bruno bryan caitlin cameron camila camille carl carla carlo carlos
    carmen carol carolina caroline cassie caterina catherine cathy cecilia cedric cesar chandra charles charlie
    charlotte chen cheng chi chiara chloe chris christa christian christina christine christoph christophe
    christopher christy chuck claire clara claude claudia claudio claus clemens colin connor constantin cora
    corinna cory craig cristian cristina curtis cynthia cyril dagmar dale damian damien dan dana daniel daniela
    danielle danilo danny daria darren dave david davide dawn dean deborah deepak denis denise dennis denver
    derek devon diana diane diego dieter dietmar dilip dimitri dimitris dinesh dirk dmitri dmitry dominic
    dominik dominique don donald donna doris dorothea doug douglas duncan dustin dylan eberhard ed eddie edgar
    edith eduardo edward edwin eileen elaine elena eli elias elif elisa elisabeth elise eliza elizabeth ella
    ellen elliot elliott elsa emanuel emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica
    erich erik erika erin ernst esteban esther ethan eugene eva evan evelyn evgeny ezra fabian fabio fabrice
    farah fatima federico felicia felipe felix ferdinand fernanda fernando filip finn fiona florence florian
    frances francesca francesco francis francisco franck francois frank franz françois fred frederic frederik
    fredrik friedrich fritz gabriel gabriela gabriele gail gareth gary gavin geert geoff geoffrey georg george
    georgiana gerald gerard gerhard gerry giacomo gianluca gilbert gilles gina giorgio giovanni giulia giuseppe
    gloria gordon graham greg gregor gregory greta guido guillaume guillermo gunnar gunther gustav gustavo guy
    günther hamza hana hank hanna hannah hannes hans harald hari harold harriet harry hasan hassan heather
    hector heidi heike heiko heinrich heinz helen helena helene helge helmut hendrik henri henrik henry herbert
    hermann hilary hilda hiroko hiroshi holger howard hubert hugh hugo hussein ian ibrahim ida ignacio igor ilya
    imran ines inga inge ingo ingrid irene irina iris isaac isabel isabella isabelle ismail ivan ivana ivo jack
    jackie jackson jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice janine
    jared jasmin jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry
    jesper jess jesse jessica jesus jill jim jimmy jing joachim joan joana joanna joanne joao jochen joe joel
    joelle joerg johan johann johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef
    joseph josephine josh joshua josé joão juan juana judith judy jules julia julian juliana julie julien juliet
    julio julius jun jurgen justin justine jörg jürgen kai karel karen karim karin karina karl karla karolina
    karsten katarina kate katerina katharina katharine katherine kathleen kathrin kathryn kathy katie katja
    katrin katrina katya kay keiko keith kelly ken kenji kenneth kenta kerstin kevin khalid kim kirk kirsten
    klara klaus konrad konstantin kris kristen kristian kristin kristina kristof kurt kyle lakshmi larry lars
    latha laura lauren laurence laurent laurie lawrence lea leah leandro lee leif lena lennart leo leon leonard
    leonardo leonie leslie lewis li liam lidia lilian liliana lily linda lindsay linus lionel lisa lise liu liv
    liz lorena lorenzo lori lothar lou louis louisa louise luc luca lucas lucia luciano lucie lucy ludwig luigi
    luis luisa lukas lukasz luke lydia lynn maarten mads magda magdalena magnus mahmoud malcolm malik manfred
    manish manoj manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret
    margarita maria marian mariana marie marina mario marion marius marjan mark markus marlene marta martha
    martin martina martine marty mary masha massimo mateo mateusz mathias mathieu mathilde matilda matt matteo
    matthew matthias matthieu maureen maurice mauricio mauro max maxim maxime maximilian maya meera megan mehmet
    mei meike melanie melissa mercedes michael michaela michal michel michele michelle miguel mihai mika mikael
    mike mikhail milan milena milos min minh miriam mirko mitchell mohamed mohammad mohammed moises moisés molly
    mona monica monika monique morgan moritz morten muhammad mustafa myriam nadia nadine nancy naomi natalia
    natalie natasha nate nathalie nathan nathaniel neha neil nelson nguyen nicholas nick nicky nico nicola
    nicolas nicole niels nigel nikhil niklas nikola nikolai nikolaus nils nina nisha noah noel nora norbert
    norma norman olaf oleg oleksandr olga oliver olivia olivier omar orlando oscar oskar otto owen pablo padma
    pam pamela paola paolo pascal pat patricia patrick patrik paul paula pauline paulo pavel pawel pedro peggy
    penny per perry pete peter petr petra phil philip philipp philippe phillip phoebe pia pierre pieter pietro
    piotr pradeep prakash pranav prasad priya quentin quinn rachel radek rafael rahul raj rajesh ralf ralph ram
    ramesh ramon ramona randy raphael rashid raul ravi ray raymond rebecca regina reinhard renata rene renee
    rené reza ricardo riccardo rich richard rick rishi rita rob robert roberta roberto robin rod rodrigo roger
    rohan rohit roland rolf romain roman romeo ron ronald ronny rory rosa rosalind rose rosemary ross roy ruben
    rudolf rudy rui rupert russell ruth ryan sabine sabrina sacha sally salma sam samantha samir samuel sandeep
    sandra sandro sandy sanjay sara sarah sarika sascha sasha saskia satoshi scott sean seb sebastian sebastien
    selma sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelly shirley shreya sid siddharth
    sidney siegfried sigrid silke silvia simon simona simone sofia sofie sonia sonja sophia sophie soren stacy
    stan stanislav stefan stefania stefanie stefano steffen steffi stella stephan stephane stephanie stephen
    steve steven stuart sue suman sunil suresh surya susan susana susanne suzanne sven svetlana sylvia sylvie
    søren tadeusz takashi takeshi tamara tania tanja tanya tara taro tatiana ted terence teresa terry tess thea
    theo theodor theresa thierry thilo thomas thorsten tilman tim timo timothy tina tobias toby todd tom tomas
    tomasz tommaso tommy toni tony torben torsten tracy travis trevor tristan troy tuomas tyler ulf ulla ulrich
    ulrike umar umesh ursula ute uwe vadim valentin valentina valeria valerie vanessa vasily venkat vera
    veronica veronika vicky victor victoria vijay vikram viktor vincent vincenzo vinod virginie vishal vivek
    vivian vlad vladimir volker wade walter wanda warren wayne wei wendy werner wes wesley wilfried wilhelm will
    willem william willy wim winston wojciech wolfgang xavier xiao yael yan yana yann yannick yasmin yi yolanda
    yosef yuki yuri yusuf yuval yuvi yvan yves yvette yvonne zach zachary zahra zara zdenek zhang zoe zofia
    zoltan
    """.split()
)

# Names that are also words or products: they count only with a surname or with something that people do.
AMBIGUOUS = frozenset(
    """
    ali april ari austin axel bill blake bob carol chen cheng chi dale dan dawn dean denver don drew ed ember
    eve faith frank gene glen grace guy hank harry hope iris jack jackson jan jay jean jing jordan joy jules jun
    kai kay ken kim lance lee leo li lily liu liv lou mark max may mercedes mika milan miles min morgan nelson
    nick norma nova olive orlando paris pat penny per perry pia pip rally ram ray reed rich rita rob robin rod
    rosa rose ross roy ruby rust sage sally sandy scott sid sky stan summer ted terry travis troy victoria
    virginia wade warren wayne wei wes will xiao yan yi zhang
    """.split()
)
